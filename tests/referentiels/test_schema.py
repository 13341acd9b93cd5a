# SPDX-License-Identifier: GPL-3.0-or-later
"""The schema accepts every good framework and refuses exactly the bad files it can judge."""

import json
import re
import sys

import jsonschema

import sweeps
from common import BAD_FILES, FRAMEWORKS, SCHEMA, Tally, read_json, resolve

MANIFEST = BAD_FILES / "attendus.json"
HOW_TO_WRITE = FRAMEWORKS / "ECRIRE-UN-REFERENTIEL.md"
READER_CODES = {
    "json-invalide", "encodage", "trop-grand", "trop-profond", "bom", "cle-double", "format-inconnu",
    "format-plus-recent", "cle-inconnue", "cle-absente", "type", "texte-vide", "texte-trop-long",
    "caractere-interdit", "id-malforme", "id-double", "valeur-hors-bornes", "valeur-inconnue",
    "bandes", "reperes", "rangs", "combinaison", "reference-inconnue", "nombre-elements",
    "position-critere", "poids-hors-total", "jury-non-pondere", "capacite-double", "modalite-double",
    "modalite-sans-note", "poids-de-modalite-absent", "poids-des-modalites-hors-total",
    "poids-de-critere-absent", "poids-des-criteres-hors-total", "ponderation-sans-poids",
}
GENERATED_BY_THE_READER_TEST = {"trop-grand"}
ABOUT_THE_WHOLE_FILE = {"json-invalide", "encodage", "trop-grand", "trop-profond", "bom"}


def refuse_constant(word):
    raise ValueError(f"{word} is not JSON")


def parse(path):
    """The document; ValueError when the bytes are not JSON, which a byte order mark is not either."""
    return json.loads(path.read_bytes().decode("utf-8"), parse_constant=refuse_constant)


def complaints(validator, document):
    return [f"{error.json_path}: {error.message[:80]}" for error in validator.iter_errors(document)]


def check_good(tally, validator, name, document):
    found = complaints(validator, document)
    tally.check(not found, f"{name} is valid: {found[:3]}")
    for number, anomaly in enumerate(document.get("anomalies", [])):
        for pointer in anomaly["ou"]:
            tally.check(points_somewhere(document, pointer), f"{name}: anomaly {number}, {pointer} resolves")


def points_somewhere(document, pointer):
    try:
        resolve(document, pointer)
    except LookupError:
        return False
    return True


def check_bad(tally, validator, name, expected):
    try:
        document = parse(BAD_FILES / name)
    except ValueError:
        tally.check(expected["lecteur"] in ("json-invalide", "encodage", "bom"), f"{name} cannot be parsed")
        tally.check(not expected["schema"], f"{name} never reaches the schema")
        return
    found = complaints(validator, document)
    if expected["schema"]:
        tally.check(found, f"{name} is refused by the schema")
    else:
        tally.check(not found, f"{name} is beyond the schema: {found[:3]}")
    tally.check(expected["lecteur"] != "cle-absente" or points_somewhere(document, expected["pointeur"]),
                f"{name}: {expected['pointeur']} resolves")


def check_sweeps(tally, validator, name, document):
    for sweep in sweeps.FAULTY:
        for fault, faulty in sweep(document):
            tally.check(not validator.is_valid(faulty), f"{name}, {sweep.__name__}: {fault} is refused")
    for what, lighter in sweeps.with_optional_parts_left_out(document):
        tally.check(validator.is_valid(lighter), f"{name}: {what} is still valid")


def check_manifest(tally, manifest):
    stored = {path.name for path in BAD_FILES.glob("*.json")}
    good = {name for name in stored if name.startswith("valide-")}
    tally.check(stored - good - {MANIFEST.name} == set(manifest), "the manifest names every bad file")
    tally.check(len(manifest) >= 70, "there are at least 70 bad files")
    tally.check(list(manifest) == sorted(manifest), "the manifest is sorted")
    for name, expected in manifest.items():
        tally.check(set(expected) == {"schema", "lecteur", "pointeur"}, f"{name} has its three keys")
        tally.check(expected["lecteur"] in READER_CODES, f"{name} has a known code")
        tally.check(expected["lecteur"] not in ABOUT_THE_WHOLE_FILE or expected["pointeur"] == "",
                    f"{name} is about the whole file")
    seen = {expected["lecteur"] for expected in manifest.values()}
    tally.check(READER_CODES - seen == GENERATED_BY_THE_READER_TEST, "every code has its file")


def check_layout(tally, path):
    """Two spaces, letters unescaped, one final newline: a change then shows as itself in a diff."""
    text = path.read_text(encoding="utf-8")
    tidy = json.dumps(json.loads(text), ensure_ascii=False, indent=2) + "\n"
    tally.check(text == tidy, f"{path.name} is laid out with two spaces")


def examples_of(page):
    return re.findall(r"^```json\n(.*?)^```$", page.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)


def main():
    tally = Tally()
    schema = read_json(SCHEMA)
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)

    frameworks = sorted(FRAMEWORKS.glob("*.json"))
    tally.check(len(frameworks) == 5, "there are five frameworks")
    for path in frameworks:
        check_layout(tally, path)
        check_good(tally, validator, path.name, read_json(path))
    for path in sorted(BAD_FILES.glob("valide-*.json")):
        check_good(tally, validator, path.name, read_json(path))
    for name in ("valide-minimal.json", "valide-niveaux.json", "valide-reperage.json",
                 "valide-note.json", "valide-seuils.json", "valide-avis.json", "valide-ponderation.json",
                 "valide-admission.json"):
        check_sweeps(tally, validator, name, read_json(BAD_FILES / name))

    examples = examples_of(HOW_TO_WRITE)
    tally.check(len(examples) == 1, "the page for authors has one complete example")
    for example in examples:
        check_good(tally, validator, HOW_TO_WRITE.name, json.loads(example))

    manifest = read_json(MANIFEST)
    check_manifest(tally, manifest)
    for name, expected in manifest.items():
        check_bad(tally, validator, name, expected)
    return tally.finish()


if __name__ == "__main__":
    sys.exit(main())
