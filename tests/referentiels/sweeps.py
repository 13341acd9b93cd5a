# SPDX-License-Identifier: GPL-3.0-or-later
"""Faults made one at a time, everywhere in a valid file: too many and too alike to be stored."""

import copy
import re

from common import resolve

OPTIONAL = [
    r"/(fictif|certificateur|rncp|vocabulaire|lecture|procedure|aide|anomalies)",
    r"/evaluation/(seuil|seuil_ensemble|ponderation|niveau_requis|ecart_max|bloquant)",
    r"/evaluation/quorum/(par_college_min|parite|voix_preponderante|majorite|source)",
    r"/echelles/\d+/niveaux/\d+/libelle",
    r"/blocs/\d+/(titre_imprime|intitule_synthese|consigne|seuil)",
    r"/blocs/\d+/competences/\d+/(introduction|savoir_faire|reperage/amorce)",
    r"/blocs/\d+/bilan/\d+/competence",
    r"/reperage/moyens_liaison",
    r"/admission/(domaine|parcours|etablissement|lieu|reference|modalites_enseignement)",
    r"/admission/(campagne_precedente|attendus|criteres_annonces|departage|pieces|langues)",
    r"/admission/(diplomes_conseilles|poids_des_criteres)",
    r"/admission/(capacites/\d+/source|campagne_precedente/(dernier_appele|candidatures))",
    r"/admission/ponderation/total",
    r"/admission/pieces/\d+/(rubrique|obligatoire|formats|taille_max_mo|concerne|consigne)",
    r"/procedure/\d+/details",
    r"/anomalies/\d+/source",
]
MAY_BE_EMPTY = [
    r"/(procedure|aide|anomalies)",
    r"/evaluation/bloquant",
    r"/blocs/\d+/competences/\d+/(savoir_faire|reperage/relances)",
    r"/reperage/(signataires|conservation)",
    r"/admission/(modalites_enseignement|attendus|pieces|langues|diplomes_conseilles)",
    r"/admission/pieces/\d+/formats",
    r"/procedure/\d+/details",
]
ONE_OF_EACH_TYPE = [None, True, 7, 7.5, "Un texte", ["Un texte"], {"cle": "Un texte"}]


def is_one_of(patterns, pointer):
    return any(re.fullmatch(pattern, pointer) for pattern in patterns)


def places(value, at=""):
    """The pointer of every value of a document, itself first."""
    yield at
    if isinstance(value, dict):
        for key, element in value.items():
            yield from places(element, f"{at}/{key}")
    elif isinstance(value, list):
        for position, element in enumerate(value):
            yield from places(element, f"{at}/{position}")


def changed(document, pointer, change):
    """A copy of the document after `change(container, key)` at the pointer."""
    duplicate = copy.deepcopy(document)
    parent, _, key = pointer.rpartition("/")
    container = resolve(duplicate, parent)
    change(container, int(key) if isinstance(container, list) else key)
    return duplicate


def replaced(document, pointer, value):
    return changed(document, pointer, lambda container, key: container.__setitem__(key, value))


def with_unknown_keys(document):
    for pointer in places(document):
        if isinstance(resolve(document, pointer), dict):
            duplicate = copy.deepcopy(document)
            resolve(duplicate, pointer)["inconnue"] = "Un texte"
            yield f"{pointer}/inconnue", duplicate


def without_required_keys(document):
    for pointer in places(document):
        parent = pointer.rpartition("/")[0]
        if pointer and isinstance(resolve(document, parent), dict) and not is_one_of(OPTIONAL, pointer):
            yield pointer, changed(document, pointer, lambda container, key: container.pop(key))


def with_wrong_types(document):
    for pointer in places(document):
        kept = type(resolve(document, pointer))
        for value in ONE_OF_EACH_TYPE:
            if pointer and type(value) is not kept:
                yield f"{pointer} = {value!r}", replaced(document, pointer, value)


def with_wrong_strings(document):
    """No string of the format admits a blank, a control character or 4001 characters."""
    for pointer in places(document):
        if isinstance(resolve(document, pointer), str):
            for value in ("  ", "Un\ntexte", "a" * 4001):
                yield f"{pointer} = {value[:8]!r}", replaced(document, pointer, value)


def with_empty_lists(document):
    for pointer in places(document):
        if isinstance(resolve(document, pointer), list) and not is_one_of(MAY_BE_EMPTY, pointer):
            yield f"{pointer} = []", replaced(document, pointer, [])


def with_optional_parts_left_out(document):
    """These stay valid: what the format calls optional may be missing or empty."""
    for pointer in places(document):
        if is_one_of(OPTIONAL, pointer):
            yield f"without {pointer}", changed(document, pointer, lambda container, key: container.pop(key))
        if is_one_of(MAY_BE_EMPTY, pointer):
            yield f"{pointer} = []", replaced(document, pointer, [])


FAULTY = [with_unknown_keys, without_required_keys, with_wrong_types, with_wrong_strings, with_empty_lists]
