# SPDX-License-Identifier: GPL-3.0-or-later
"""The two printed guides, told as the order in which their words are met.

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


GUIDES = [MaintenanceGuide, PositioningGuide]
