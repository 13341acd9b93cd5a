# SPDX-License-Identifier: GPL-3.0-or-later
"""The two printed guides and the sheet of a formation, told as the order in which their words are met.

An item is either a JSON pointer (it begins with "/"): the text of the framework that stands there
in print; or a name of the STRUCTURE table of the guide: words that are printed but belong to no
framework, with the reason why they are left out.
"""

import re


class MaintenanceGuide:
    source = "guide-jury-vae-maintenance.txt"
    framework = "cqp-technicien-maintenance-alimentaire.json"
    counts = {"blocs": 5, "competences": 19, "criteres": 106}

    structure = {
        "0": "residue of a drawing on the first page",
        "Professionnel ou JURY": "stray words of a drawing, reported as an anomaly",
        "Organisation du passage devant le jury d’évaluation":
            "heading over the three sections AVANT, PENDANT, APRÈS",
        "GRILLE D’ÉVALUATION VAE": "heading of the grid, which the program draws",
        "\u00a0:": "colon between a number and its title",
        "Compétences du référentiel": "column heading of the grid",
        "Critères d’évaluation, observables ou mesurables": "column heading of the grid",
        "Validation": "column heading of the grid",
        "% de maîtrise de la compétence finale": "column heading, reported as an anomaly",
        "%": "empty cell for a percentage",
        "·": "bullet of a criterion",
        "(": "box to tick, a square in print",
        "Date de l’évaluation": "label of an empty cell",
        "Nom et fonction des membres du jury": "label of an empty cell, reported as an anomaly",
        "Nom et prénom du candidat": "label of an empty cell",
        "Entreprise du candidat": "label of an empty cell",
        "SHAPE \\* MERGEFORMAT": "residue of a drawing",
        "Blocs de compétences": "row heading of the synthesis",
        "L’appréciation de chaque bloc": "row heading of the synthesis, quoted by an anomaly",
        "Étape": "word before the number of a step",
        "Echelles d’appréciation": "title over the two scales, quoted by an anomaly",
        "Commentaires :": "label of an empty cell of the synthesis",
    }
    structure.update({str(step): "number of a step" for step in range(1, 7)})

    written_by_the_team = {
        r"/(format|id|version)": "names of the file",
        r"/sources/\d+": "which documents",
        r"/usages/\d+": "setting",
        r"/evaluation/.*": "settings, each with its own source",
        r"/echelles/\d+/(id|source_reperes|pour/\d+)": "settings",
        r"/blocs/\d+/(id|competences/\d+/(id|criteres/\d+/id))": "ids",
        r"/aide/\d+/id": "ids",
        r"/anomalies/.*": "remarks of the team",
    }
    printed_elsewhere_too = {}

    @staticmethod
    def normalise(text):
        return re.sub(r"[ \t\r\n]+", " ", text)

    @classmethod
    def items(cls, framework):
        yield from cls._help(framework, 0, stop=2)
        yield "/aide/0/paragraphes/2"
        yield "0"
        yield from cls._paragraphs(framework, 0, first=3)
        yield from ["Professionnel ou JURY", "Organisation du passage devant le jury d’évaluation"]
        for section in (1, 2, 3):
            yield from cls._help(framework, section)
        for number in (0, 1):
            yield from cls._scale(framework, number)
        yield "GRILLE D’ÉVALUATION VAE"
        for number, block in enumerate(framework["blocs"]):
            yield from cls._grid(block, f"/blocs/{number}")
        yield from ["Date de l’évaluation", "Nom et fonction des membres du jury",
                    "Nom et prénom du candidat", "Entreprise du candidat", "SHAPE \\* MERGEFORMAT"]
        yield from cls._synthesis(framework)

    @staticmethod
    def _paragraphs(framework, section, first=0, stop=None):
        count = len(framework["aide"][section]["paragraphes"])
        for position in range(first, count if stop is None else stop):
            yield f"/aide/{section}/paragraphes/{position}"

    @classmethod
    def _help(cls, framework, section, stop=None):
        yield f"/aide/{section}/titre"
        yield from cls._paragraphs(framework, section, stop=stop)

    @staticmethod
    def _scale(framework, number):
        yield f"/echelles/{number}/titre"
        for level, content in enumerate(framework["echelles"][number]["niveaux"]):
            for line in range(len(content["descriptif"])):
                yield f"/echelles/{number}/niveaux/{level}/descriptif/{line}"

    @staticmethod
    def _grid(block, at):
        yield from [f"{at}/titre_imprime", "\u00a0:", f"{at}/intitule"]
        yield from ["Compétences du référentiel", "Critères d’évaluation, observables ou mesurables",
                    "Validation", "% de maîtrise de la compétence finale",
                    "/lecture/titre", "/lecture/questions"]
        for number, competency in enumerate(block["competences"]):
            row = f"{at}/competences/{number}"
            yield from [f"{row}/code", f"{row}/intitule", f"{row}/introduction"]
            for criterion in range(len(competency["criteres"])):
                yield from ["·", f"{row}/criteres/{criterion}/texte"]
            yield from ["(", "/lecture/claire", "(", "/lecture/partielle"]
            if number == 0:
                yield "%"

    @classmethod
    def _synthesis(cls, framework):
        blocks = framework["blocs"]
        yield from ["/aide/4/titre", "/aide/4/paragraphes/0", "Blocs de compétences"]
        for number, block in enumerate(blocks):
            title = "intitule_synthese" if "intitule_synthese" in block else "intitule"
            yield from [f"/blocs/{number}/code", "\u00a0:", f"/blocs/{number}/{title}"]
        yield "L’appréciation de chaque bloc"
        yield from ["%"] * len(blocks)
        yield "/intitule"
        for number, step in enumerate(framework["procedure"]):
            yield from ["Étape", str(step["etape"]), "\u00a0:", f"/procedure/{number}/intitule"]
            for line in range(len(step.get("details", []))):
                yield f"/procedure/{number}/details/{line}"
        yield from ["Echelles d’appréciation", "/aide/4/paragraphes/1", "Commentaires :",
                    "/aide/4/paragraphes/2"]


class PositioningGuide:
    source = "guide-reperage-technico-commercial.txt"
    framework = "cqp-technico-commercial-industries-chimiques.json"
    counts = {"blocs": 6, "competences": 24, "bilan": 25}

    structure = {
        "CQP Technico- commercial(e) des industries chimiques":
            "title of the cover; the same title without the stray blank is the framework's",
        "OUTIL N°1": "number of the document, kept in the sources of the framework",
        "Nom :": "label of an empty field",
        "Prénom :": "label of an empty field",
        "Entreprise :": "label of an empty field",
        "Fonction :": "label of an empty field",
        "Signature :": "label of an empty field",
        "Date : / /": "label of an empty field",
        "Signature et cachet de l'entreprise :": "label of an empty field, quoted by an anomaly",
        "–": "dash between the number of a competence and its title",
        "-": "bullet of a follow-up question",
        "Compétences requises pour l'obtention du CQP": "column heading of a table",
        "Critères d'évaluation de ces compétences (utilisés pour l'évaluation en fin de parcours)":
            "column heading of a table",
        "Repérage des compétences": "words before the title of the framework, signature page",
    }

    written_by_the_team = {
        r"/(format|id|version)": "names of the file",
        r"/sources/\d+": "which documents",
        r"/usages/\d+": "setting",
        r"/vocabulaire/competence": "the guide has no word of its own for its tables",
        r"/evaluation/.*": "settings, each with its own source",
        r"/echelles/\d+/(id|pour/\d+)": "settings",
        r"/blocs/\d+/(id|competences/\d+/(id|code|criteres/\d+/id))": "ids and numbers of the tables",
        r"/blocs/\d+/bilan/\d+/(id|competence)": "ids",
        r"/(aide|reperage/moyens)/\d+/id": "ids",
        r"/anomalies/.*": "remarks of the team",
    }
    printed_elsewhere_too = {
        r"/vocabulaire/bloc": "the word of « Compétence 1 »",
        r"/reperage/titre": "also the title of the help on the summary",
        r"/echelles/1/(titre|niveaux/.*)": "the levels of the positioning, lent to the evaluation",
        r"/echelles/0/niveaux/\d/descriptif/0": "the label is the whole descriptor",
    }

    @staticmethod
    def normalise(text):
        """Takes off what the extraction added: HTML tags, bold marks, hands and table bullets."""
        text = re.sub(r"</?(?:ul|p|input)\b[^>]*>", " ", text)
        text = re.sub(r"<(https://[^>]*)>", r"\1", text)
        text = text.replace("**", "").replace("☞", " ").replace("•", " ")
        return re.sub(r"[ \t\r\n]+", " ", text)

    @classmethod
    def items(cls, framework):
        yield from ["CQP Technico- commercial(e) des industries chimiques", "OUTIL N°1",
                    "/aide/0/titre", "/reperage/signataires/0", "Nom :", "Prénom :", "Entreprise :",
                    "/reperage/conservation/0", "/reperage/conservation/1"]
        yield from cls._paragraphs(framework, 0)
        for section in (1, 2, 3):
            yield f"/aide/{section}/titre"
            yield from cls._paragraphs(framework, section)
        for number, block in enumerate(framework["blocs"]):
            at = f"/blocs/{number}"
            yield from [f"{at}/code", "–", f"{at}/intitule", f"{at}/consigne"]
            for table, competency in enumerate(block["competences"]):
                yield from cls._table(competency, f"{at}/competences/{table}")
            yield from cls._paragraphs(framework, 4)
        yield from cls._summary(framework)
        yield from cls._signatures(framework)

    @staticmethod
    def _paragraphs(framework, section):
        for position in range(len(framework["aide"][section]["paragraphes"])):
            yield f"/aide/{section}/paragraphes/{position}"

    @staticmethod
    def _table(competency, at):
        yield from [f"{at}/intitule", f"{at}/reperage/question", "/reperage/oui", "/reperage/non",
                    f"{at}/reperage/amorce"]
        for position in range(len(competency["reperage"]["relances"])):
            yield from ["-", f"{at}/reperage/relances/{position}"]
        yield from ["Compétences requises pour l'obtention du CQP",
                    "Critères d'évaluation de ces compétences (utilisés pour l'évaluation en fin de parcours)",
                    "/echelles/0/titre"]
        for position in range(len(competency["savoir_faire"])):
            yield f"{at}/savoir_faire/{position}"
        for position in range(len(competency["criteres"])):
            yield f"{at}/criteres/{position}/texte"
        yield f"{at}/reperage/consigne"
        yield from (f"/echelles/0/niveaux/{level}/libelle" for level in (2, 1, 0))
        yield f"{at}/reperage/besoin"

    @staticmethod
    def _summary(framework):
        yield from ["/aide/4/titre", "/reperage/regle"]
        for number, block in enumerate(framework["blocs"]):
            at = f"/blocs/{number}"
            yield from [f"{at}/code", f"{at}/intitule", "/reperage/maitrise", "/reperage/a_developper"]
            yield from (f"{at}/bilan/{line}/texte" for line in range(len(block["bilan"])))
            yield from ["/reperage/moyens_titre", "/reperage/moyens/0/texte",
                        "/reperage/moyens_liaison", "/reperage/moyens/1/texte"]

    @staticmethod
    def _signatures(framework):
        yield from ["Repérage des compétences", "/intitule",
                    "/reperage/signataires/0", "Nom :", "Prénom :", "Signature :"]
        for signatory in (1, 2):
            yield from [f"/reperage/signataires/{signatory}", "Nom :", "Prénom :", "Entreprise :",
                        "Fonction :", "/reperage/declaration", "Date : / /",
                        "Signature et cachet de l'entreprise :"]


class FormationSheet:
    """The card of a formation and the three screens of its sheet; the contacts were left out."""

    source = "fiche-formation-mon-master.txt"
    framework = "master-direction-projets-culturels-amu.json"
    counts = {"blocs": 1, "competences": 1, "criteres": 3}

    structure = {
        "Aix-Marseille université": "logo, quoted by an anomaly",
        "Aix-Marseille Université": "logo, quoted by an anomaly",
        "AMU - AIX MARSEILLE UNIVERSITÉ": "another spelling, quoted by an anomaly",
        "CAPACITÉ D'ACCUEIL : 47": "a number of the framework",
        "CAPACITÉ D'ACCUEIL": "label of the number",
        "47 étudiant(s)": "a number of the framework",
        "47 étudiants(s)": "a number of the framework, quoted by an anomaly",
        "(1)": "mark of a note that is not printed",
        "TAUX D'ACCÈS : 8 %": "computed by the program",
        "Taux d'accès : 8 %": "computed by the program",
        "Rang du dernier appelé de la campagne précédente 33": "a number of the framework",
        "Nombre de candidatures confirmées de la campagne précédente 398": "a number of the framework",
        "Chiffres Clés": "heading, named by the source of the numbers",
        "ⓘ": "icon",
        "📍": "icon",
        "•": "bullet",
        "*": "mark of a compulsory piece",
        "En savoir plus": "button",
        "☆ Ajouter aux favoris": "button",
        "Candidater": "button",
        "Plus d'information sur le site de l'établissement": "button",
        "[Voir plus](#)": "the rest of a list, which is not shown: an anomaly says so",
        "[Toutes les offres](#)": "link of the platform",
        "[en savoir plus](#)": "link of the platform",
        "[Consulter le site de l'établissement relatif à sa politique en matière de frais différencié](#)":
            "link of the platform",
        "MENTION": "label",
        "PARCOURS": "label",
        "N° de Fiche :": "label",
        "NP de fiche : RNCPS4104": "another number, quoted by an anomaly",
        "Référence :": "label",
        "Cette formation Pour candidater Dans la même mention Insertion professionnelle": "tabs",
        "Modalités d'enseignement": "heading of a key",
        "Diplômes conseillés": "heading of a key",
        "Langues vivantes enseignées": "heading of a key",
        "Attendus de la formation": "heading of a key",
        "Modalités de candidatures": "heading of a key",
        "Dossier": "a mode of examination, which the framework says by a word of its own",
        "Où suivre la formation ?": "heading",
        "Adresse": "heading",
        "Institut de management public et gouvernance territoriale": "as in the place of the card",
        "21-23, rue Gaston de Saporta": "the place of the card is enough",
        "13625 Aix-en-Provence Cedex 01": "the place of the card is enough",
        "Contacts": "persons are not copied",
        "Responsable pédagogique": "persons are not copied",
        "Réfèrent handicap": "persons are not copied; quoted by an anomaly",
        "✉ (adresse retirée)": "persons are not copied",
        "la bonne alternance": "another service",
        "Trouver un employeur avec La bonne alternance": "another service",
        "Téléversez le document": "what the platform says of every piece",
        ".": "end of that sentence",
        "Le fichier téléversé doit avoir une taille maximale de 2 Mo. Les formats de fichiers supportés sont :":
            "what the platform says of every piece; the size is a number of the framework",
        ",": "between two formats",
        "Assurez-vous que le nom du fichier n'est pas trop long, ne contient que des caractères latins"
        " et ne contient pas de caractère accentué.": "what the platform says of every piece",
    }

    written_by_the_team = {
        r"/(format|id|version)": "names of the file",
        r"/sources/\d+": "which documents",
        r"/usages/\d+": "setting",
        r"/vocabulaire/(bloc|competence)": "the sheet has no words for its levels",
        r"/evaluation/.*": "settings, each with its own source",
        r"/echelles/.*": "the sheet publishes no scale: an anomaly says so",
        r"/blocs/0/(id|code|intitule|competences/0/(id|code|criteres/\d+/id))": "ids and the upper level",
        r"/admission/capacites/0/(voies/\d|source)": "settings, with their source",
        r"/admission/campagne_precedente/source": "where",
        r"/admission/examen/0/modalite": "a word of the format",
        r"/admission/pieces/\d+/id": "ids",
        r"/aide/\d+/id": "ids",
        r"/anomalies/.*": "remarks of the team",
    }
    printed_elsewhere_too = {r"/admission/pieces/1/rubrique": "one heading over two pieces"}

    @staticmethod
    def normalise(text):
        return re.sub(r"[ \t\r\n]+", " ", text)

    @classmethod
    def items(cls, framework):
        formation = framework["admission"]
        yield from cls._card(formation)
        yield from cls._about(formation)
        yield from cls._applying(framework)
        yield from cls._pieces(framework)

    @staticmethod
    def _list(values, key):
        return (f"/admission/{key}/{position}" for position in range(len(values[key])))

    @classmethod
    def _card(cls, formation):
        yield from ["Aix-Marseille université", "/admission/etablissement", "/admission/mention",
                    "/admission/parcours"]
        yield from cls._list(formation, "modalites_enseignement")
        yield from ["CAPACITÉ D'ACCUEIL : 47", "TAUX D'ACCÈS : 8 %", "ⓘ", "📍", "/admission/lieu",
                    "En savoir plus", "☆ Ajouter aux favoris"]

    @classmethod
    def _about(cls, formation):
        yield from ["/admission/domaine", "MENTION", "/intitule", "N° de Fiche :", "/rncp",
                    "Cette formation Pour candidater Dans la même mention Insertion professionnelle",
                    "Référence :", "/admission/reference", "PARCOURS", "/admission/parcours",
                    "Modalités d'enseignement"]
        yield from cls._list(formation, "modalites_enseignement")
        yield "Diplômes conseillés"
        yield from cls._list(formation, "diplomes_conseilles")
        yield from ["[Voir plus](#)", "Chiffres Clés", "Taux d'accès : 8 %",
                    "Rang du dernier appelé de la campagne précédente 33",
                    "Nombre de candidatures confirmées de la campagne précédente 398",
                    "/aide/0/titre", "/aide/0/paragraphes/0",
                    "[Consulter le site de l'établissement relatif à sa politique en matière de frais différencié](#)",
                    "Langues vivantes enseignées", "/admission/langues/0", "Aix-Marseille Université",
                    "/admission/etablissement", "CAPACITÉ D'ACCUEIL", "47 étudiant(s)"]
        yield from cls._buttons()

    @staticmethod
    def _buttons():
        return ["Candidater", "☆ Ajouter aux favoris", "Plus d'information sur le site de l'établissement"]

    @classmethod
    def _applying(cls, framework):
        yield from ["Où suivre la formation ?", "Adresse",
                    "Institut de management public et gouvernance territoriale",
                    "21-23, rue Gaston de Saporta", "13625 Aix-en-Provence Cedex 01", "Contacts",
                    "Responsable pédagogique", "✉ (adresse retirée)", "Réfèrent handicap",
                    "✉ (adresse retirée)", "AMU - AIX MARSEILLE UNIVERSITÉ", "CAPACITÉ D'ACCUEIL", "(1)",
                    "47 étudiants(s)"]
        yield from cls._buttons()
        yield from ["la bonne alternance", "Trouver un employeur avec La bonne alternance",
                    "[Toutes les offres](#)", "/aide/1/titre", "/aide/1/paragraphes/0",
                    "[en savoir plus](#)", "Attendus de la formation"]
        for place in cls._list(framework["admission"], "attendus"):
            yield from ["•", place]
        yield from ["[Voir plus](#)", "Modalités de candidatures", "Dossier",
                    "/blocs/0/competences/0/intitule"]
        for position in range(len(framework["blocs"][0]["competences"][0]["criteres"])):
            yield from ["•", f"/blocs/0/competences/0/criteres/{position}/texte"]
        yield "[Voir plus](#)"

    @classmethod
    def _pieces(cls, framework):
        yield from ["MENTION", "ⓘ", "/intitule", "NP de fiche : RNCPS4104", "ⓘ",
                    "Cette formation Pour candidater Dans la même mention Insertion professionnelle",
                    "Aix-Marseille université", "AMU - AIX MARSEILLE UNIVERSITÉ", "ⓘ",
                    "CAPACITÉ D'ACCUEIL", "ⓘ", "47 étudiant(s)"]
        yield from cls._buttons()
        yield from ["ⓘ", "/aide/2/titre"]
        yield from (f"/aide/2/paragraphes/{line}" for line in range(len(framework["aide"][2]["paragraphes"])))
        kind = None
        for position, piece in enumerate(framework["admission"]["pieces"]):
            at = f"/admission/pieces/{position}"
            if piece["rubrique"] != kind:
                yield f"{at}/rubrique"
            kind = piece["rubrique"]
            yield f"{at}/intitule"
            if piece.get("obligatoire"):
                yield "*"
            yield from cls._file(piece, at)
            yield f"{at}/consigne" if "consigne" in piece else f"{at}/concerne"

    @staticmethod
    def _file(piece, at):
        yield from ["Téléversez le document", f"{at}/intitule", ".",
                    "Le fichier téléversé doit avoir une taille maximale de 2 Mo. Les formats de"
                    " fichiers supportés sont :"]
        for position in range(len(piece["formats"])):
            yield f"{at}/formats/{position}"
            yield "," if position < len(piece["formats"]) - 1 else "."
        yield ("Assurez-vous que le nom du fichier n'est pas trop long, ne contient que des caractères"
               " latins et ne contient pas de caractère accentué.")


GUIDES = [MaintenanceGuide, PositioningGuide, FormationSheet]
