#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a commission of 398 applications receives, always the same and nobody's: the list of the platform, and
the sheets of its readers.

candidatures.py liste FILE.csv
candidatures.py dossiers FRAMEWORK.json SESSION.json APPLICATIONS.json FOLDER
candidatures.py entretiens FRAMEWORK.json SESSION.json APPLICATIONS.json FOLDER

APPLICATIONS.json is what `candidatures afficher --json` says: who reads what, who is summoned. Marks are on 20 by
half points, in steps. Two pairs have one result: one that the published rule tells apart, one that it does not."""

import csv
import hashlib
import json
import sys
from pathlib import Path

COUNT = 398
DIPLOMAS = ["Licence Mathématiques", "Licence MIASHS", "BUT Science des données", "Licence Informatique"]
SCHOOLS = ["Université des Rives", "Université du Haut-Plateau", "Institut de la Baie", "Université des Deux-Vallées",
           "École de la Pointe"]
REGIONS = ["Région du Nord-Levant", "Région des Lacs", "Région du Couchant", "Région des Îles"]
CRITERIA = ["R1.1", "R1.2", "R1.3", "R1.4", "R2.1", "R2.2", "R3.1", "R3.2"]
TOP = 40
EQUAL = {"26-0017": {}, "26-0203": {}}  # the same marks
BY_RULE = {"26-0058": {}, "26-0311": {"R1.1": 4, "R1.2": -5}}  # 5 × 4 = 4 × 5: the same result


def drawn(*words):
    """0 to 999, of these words alone."""
    return int(hashlib.sha256("/".join(words).encode()).hexdigest(), 16) % 1000


def chosen(options, *words):
    return options[drawn(*words) % len(options)]


def write_list(path):
    with open(path, "w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, delimiter=";")
        rows.writerow(["Numéro", "Diplôme", "Établissement", "Région", "Voie", "Phase"])
        for place in range(1, COUNT + 1):
            number = f"26-{place:04}"
            track = "alternance" if place % 8 == 0 else "classique"
            rows.writerow([number, chosen(DIPLOMAS, number, "d"), chosen(SCHOOLS, number, "e"),
                           chosen(REGIONS, number, "r"), track, "principale"])


def mark(number, juror, criterion, evidence):
    for pair, level in ((EQUAL, 31), (BY_RULE, 29)):
        if number in pair:
            return level + pair[number].get(criterion, 0)
    level = 12 + sum(drawn(number, str(part)) for part in range(3)) * 24 // 3000
    own = drawn(number, juror, criterion, evidence) * 7 // 1000 - 3
    return min(max(level + own, 0), TOP)


def sheet_of(digest, session, number, application, juror, interviewed):
    criteria = []
    for criterion in CRITERIA:
        entry = {"id": criterion, "dossier": mark(number, juror, criterion, "dossier")}
        if interviewed:
            entry["entretien"] = mark(number, juror, criterion, "entretien")
        criteria.append(entry)
    sheet = {"format": "delibere-fiche/2", "referentiel": digest, "bareme": {"sur": 20, "pas": "demi_point"},
             "session": session, "membre": juror, "candidat": application["candidat"], "etat": "remise",
             "dossier_lu": True}
    if interviewed:
        sheet["dossier_clos"] = True
    return {**sheet, "criteres": criteria}


def write_sheets(framework, session, applications, folder, interviews):
    digest = hashlib.sha256(Path(framework).read_bytes()).hexdigest()
    number_of = json.loads(Path(session).read_text(encoding="utf-8"))["session"]
    Path(folder).mkdir()
    for application in json.loads(Path(applications).read_text(encoding="utf-8"))["candidatures"]:
        if interviews and not application["convoquee"]:
            continue
        number = application["numero"]
        for juror in application["lecteurs"]:
            sheet = sheet_of(digest, number_of, number, application, juror, interviews)
            (Path(folder) / f"{number}-{juror}.json").write_text(json.dumps(sheet), encoding="utf-8")


if __name__ == "__main__":
    if sys.argv[1] == "liste":
        write_list(sys.argv[2])
    else:
        write_sheets(*sys.argv[2:6], interviews=sys.argv[1] == "entretiens")
