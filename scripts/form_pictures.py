#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the pictures of docs/formulaires.md: plays the day of a jury, a repérage and a commission that the tests
of the command line play, prints every form and draws its first page small. With a folder as
argument, leaves the PDFs and every page there instead, large enough to be looked at.
    scripts/form_pictures.py [DOSSIER]"""

import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests/cli"))
from play_page import BLOCK, play, prepare  # noqa: E402

DAY, INTERVIEW, AFTER, RANKED = "jour.jury", "camille.jury", "ete.jury", "commission.jury"
APPLICATION = "26-0017"  # summoned, ranked
FORMS = {  # word of --forme: session, and how the file begins whose first page is shown
    "emargement": (DAY, "emargement"),
    "guide-vierge": (DAY, "guide-vierge"),
    "fiche": (DAY, "fiche-c1-m1"),
    "grille": (DAY, "grille-c1-v1"),
    "pv": (DAY, "proces-verbal"),
    "recapitulatif": (DAY, "tableau-recapitulatif"),
    "releve": (DAY, "releve-c1"),
    "attestation": (DAY, "attestation-c1"),
    "bordereau": (DAY, "bordereau-c1"),
    "convocation-candidat": (DAY, "convocation-candidat-c1"),
    "convocation-membre": (DAY, "convocation-membre-m1"),
    "autorisation-absence": (DAY, "autorisation-absence-m1"),
    "presence-candidat": (DAY, "presence-candidat-c1"),
    "presence-membre": (DAY, "presence-membre-m1"),
    "declaration-membre": (DAY, "declaration-membre-m1"),
    "ordre-passage": (DAY, "ordre-passage"),
    "pv-paritaire": (AFTER, "proces-verbal-paritaire"),
    "tableau-final": (AFTER, "tableau-final"),
    "notification": (AFTER, "notification"),
    "dossier-sans-nom": (AFTER, "dossier-sans-nom"),
    "correspondance-sans-nom": (AFTER, "correspondance-sans-nom"),
    "lettre-envoi": (AFTER, "lettre-envoi"),
    "reperage-guide": (INTERVIEW, "reperage-4f1c2d3e-guide"),
    "reperage-bilan": (INTERVIEW, "reperage-4f1c2d3e-bilan"),
    "reperage-plan": (INTERVIEW, "reperage-4f1c2d3e-plan"),
    "commission-emargement": (RANKED, "emargement"),
    "commission-guide-vierge": (RANKED, "guide-vierge"),
    "commission-fiche": (RANKED, "fiche-26-0017-m3"),
    "commission-convocation-candidat": (RANKED, "convocation-candidat-26-0017"),
    "commission-convocation-membre": (RANKED, "convocation-membre-m1"),
    "commission-ordre-passage": (RANKED, "ordre-passage"),
    "commission-demande-precision": ("homonymes.jury", "demande-precision-26-0802"),
    "commission-pv-commission": (RANKED, "proces-verbal-commission-classique-principale-v1"),
    "commission-liste-classement": (RANKED, "liste-classement-classique-principale-v1"),
    "commission-releve-motive": (RANKED, "releve-motive-26-0017"),
}


def play_page(program, folder, page):
    for match in BLOCK.finditer((ROOT / "tests/cli" / page).read_text(encoding="utf-8")):
        for line in match.group(1).splitlines():
            if line.startswith("$ "):
                play(program, folder, line[2:])


def draw(pdf, picture, dots_per_inch, only_first):
    pages = ["-f", "1", "-l", "1", "-singlefile"] if only_first else []
    subprocess.run(["pdftoppm", "-png", "-gray", "-r", str(dots_per_inch), *pages, pdf,
                    picture.with_suffix("")], check=True)


def main():
    built = [ROOT / "build" / preset / "src/cli/delibere-cli" for preset in ("release", "dev")]
    program = str(next(path for path in built if path.exists()))
    kept = Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else None
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        prepare(folder)
        play_page(program, folder, "journee.md")
        play_page(program, folder, "reperage.md")
        play_page(program, folder, "annee.md")
        play_page(program, folder, "commission.md")
        out = kept or folder / "formulaires"
        for word, (session, file) in FORMS.items():
            whose = f" --candidat {APPLICATION}" if session == RANKED else ""
            form = word.removeprefix("commission-")
            play(program, folder, f"delibere-cli documents {session} --forme {form}{whose} --vers {out}")
            shown = sorted(out.glob(file + "*.pdf"))[0]
            if kept:
                for pdf in sorted(out.glob(file.split("-c1")[0] + "*.pdf")):
                    draw(pdf, out / pdf.stem, 80, only_first=False)
            else:
                draw(shown, ROOT / f"docs/images/formulaires/{word}.png", 40, only_first=True)


if __name__ == "__main__":
    main()
