#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Asks a commission's session every command of the program, also those that are a jury's alone, and reads
what each says, data or refusal: not a word of a jury, of blocs, of grids or of what certifies."""

import re
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from play_page import play, prepare  # noqa: E402

WRONG = re.compile(r"\b(jurys?|grilles?|CPNE|CQP|blocs?|paritaires?|certifi\w*|validations?|délibérations?)\b",
                   re.IGNORECASE)
# What is no word of a sentence: files, ids, words of the command line, keys of JSON, the program's name.
NO_WORDS = re.compile(r"\S+\.(jury|json|csv|xlsx|pdf|txt|mission|fiche|recu)\b|\.jury\b|--[\w-]+|delibere-cli [\w -]+|"
                      r'"\w+"(?=:)|«\s?[a-z]+( [a-z]+)?\s?»')

MADE = """
session creer c.jury --referentiel master-fictif-mathematiques.json --definition commission/petite-session.json
candidatures importer c.jury commission/petite-liste.csv
candidatures attribuer c.jury --lecteurs 2
"""

# Most are answered, some refused: both are read.
ASKED = """
session afficher c.jury
session manque c.jury
candidats importer c.jury commission/petite-liste.csv
membres importer c.jury listes/membres.csv --essai
affectation proposer c.jury --par-candidat 2
affectation fixer c.jury --candidat 26-0001 --membre m1 m2
affectation afficher c.jury
horaire proposer c.jury --debut 09:00 --duree 20
horaire fixer c.jury --candidat 26-0001 --heure 09:30
horaire afficher c.jury
passage noter c.jury --candidat 26-0001 --identite "Lise Roy"
passage afficher c.jury
sources noter c.jury --candidat 26-0001 --bloc E --source stage --note 12 --auteur Lise --le 2026-04-01
sources afficher c.jury
non-abordes c.jury --candidat 26-0001
fiche importer c.jury commission/lectures/26-0001-m1.json
fiche importer c.jury fiches/fiche-c1-m1.json
fiche rouvrir c.jury --candidat 26-0001 --membre m1 --motif Concertation
fiche reouvertures c.jury
fiche saisir c.jury commission/lectures/26-0002-m1.json --par "Lise Roy"
fiche confirmer c.jury --candidat 26-0002 --membre m1 --par "Ida Brun"
mission creer c.jury --au-nom-de m1 --phrase journee/phrase-m1.txt --creer-cle
synthese c.jury
synthese c.jury --candidat 26-0001
accord c.jury
presence c.jury --membre m3 --statut absent
deport c.jury --candidat 26-0003 --membre m2 --motif "Ancien étudiant"
siege c.jury --candidat 26-0001 --membre m2 --oui
presider c.jury --candidat 26-0001 --membre m2
retenir c.jury --candidat 26-0001 --bloc E
proposer c.jury --candidat 26-0001
signer c.jury --candidat 26-0001 --membre m1 --phrase journee/phrase-m1.txt
sans-signature c.jury --candidat 26-0001 --membre m1 --refus --motif Non
verrouiller c.jury --candidat 26-0001
corriger c.jury --candidat 26-0001 --motif Erreur
declaration afficher c.jury
declaration signer c.jury --membre m1 --phrase journee/phrase-m1.txt
signature envoyer c.jury --au-nom-de m1 --phrase journee/phrase-m1.txt
verifier c.jury
suites c.jury
paritaire membres c.jury
paritaire afficher c.jury
recours c.jury
lot c.jury --vers lot
anonymes c.jury
anonymes c.jury --vers anonymes
tableaux c.jury --forme recapitulatif --format csv --vers tableaux
tableaux c.jury --forme bordereau --format csv --vers tableaux
donnees-personne c.jury --candidat 26-0001 --vers donnees
candidatures afficher c.jury
candidatures afficher c.jury --json
candidatures pieces c.jury --candidature 26-0001 --piece releves --etat recue
candidatures repondre c.jury 26-0001 --reponse classe
candidatures convoquer c.jury 26-0001
candidatures ne-pas-convoquer c.jury 26-0002
classement afficher c.jury
classement afficher c.jury --json
classement departager c.jury 26-0001 26-0002 --motif Non
classement deplacer c.jury 26-0001 --premier --motif Non
classement signer c.jury --classement classique/principale --membre m1 --phrase journee/phrase-m1.txt
classement verrouiller c.jury --classement classique/principale
classement corriger c.jury --classement classique/principale --motif Erreur
classement exporter c.jury --classement classique/principale --vers c.csv
reperage importer c.jury reperage/camille-2026.json
reperage bilan c.jury
reperage documents c.jury --forme guide --vers reperages
referentiel verifier master-fictif-mathematiques.json
"""

FORMS = ("emargement ordre-passage convocation-candidat convocation-membre autorisation-absence declaration-membre "
         "guide-vierge fiche grille grille-vierge pv recapitulatif presence-candidat presence-membre releve attestation "
         "notification pv-paritaire tableau-final lettre-envoi dossier-sans-nom correspondance-sans-nom bordereau "
         "demande-precision pv-commission liste-classement releve-motive reperage-guide reperage-bilan").split()


def main():
    program = str(Path(sys.argv[1]).resolve())
    wrong = unread = 0
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        prepare(folder)
        asked = [line for line in (MADE + ASKED).splitlines() if line]
        asked += [f"documents c.jury --forme {form} --texte --vers papier" for form in FORMS]
        for command in asked:
            said = play(program, folder, "delibere-cli " + command)
            if "(code 2)" in said:
                unread += 1
                print("not understood:", *said, sep="\n  ")
            bad = [line for line in said[1:] if WRONG.search(NO_WORDS.sub("", line))]
            if bad:
                wrong += 1
                print(said[0], *bad, sep="\n  ")
        for paper in sorted(folder.glob("papier/*.txt")):
            bad = [line for line in paper.read_text(encoding="utf-8").splitlines() if WRONG.search(line)]
            if bad:
                wrong += 1
                print(paper.name, *bad, sep="\n  ")
    print(f"{len(asked)} commands, {wrong} with words of a jury, {unread} not understood")
    return 0 if wrong == unread == 0 else 1


if __name__ == "__main__":
    sys.exit(main())
