#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""preflight.py CLI JAVA DATA: every form of a day, signed and not, is PDF/A-1b for PDFBox Preflight and
sound for qpdf, and the code on a signed grid and on a signed repérage is read back by zbar."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

CLI, JAVA, DATA = sys.argv[1:4]
JARS = Path("/usr/share/java")
CLASSES = ("preflight", "pdfbox2", "xmpbox", "fontbox2", "commons-logging", "javax.activation",
           "jaxb-api", "bcmail", "bcprov", "bcpkix", "bcutil")
FORMS = ("emargement", "guide-vierge", "fiche", "grille", "grille-vierge", "pv", "recapitulatif", "releve",
         "attestation", "bordereau")
JURY = ("m1", "m2", "m3")
PARTS = ("guide", "bilan", "plan")
PARTIES = ("candidat", "intervenant-1", "intervenant-2")


def run(*command, folder, may_fail=False):
    environment = {**os.environ, "LC_ALL": "C.UTF-8", "DELIBERE_DONNEES": DATA}
    done = subprocess.run(command, cwd=folder, env=environment, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, text=True, check=False)
    if done.returncode != 0 and not may_fail:
        sys.exit(f"{' '.join(map(str, command))}: {done.returncode}\n{done.stdout}")
    return done.stdout


def signed_session(folder):
    """The example session, whose first candidate everyone signs."""
    run(CLI, "demo", "jour", folder=folder)
    session = next((folder / "jour").glob("*.jury"))
    for juror in JURY:
        phrase = folder / f"phrase-{juror}.txt"
        phrase.write_text(f"sept mots fictifs pour signer {juror} ici\n", encoding="utf-8")
        run(CLI, "signer", session, "--candidat", "c1", "--membre", juror, "--phrase", phrase,
            "--creer-cle", folder=folder)
    return session


def signed_positioning(folder, paper):
    """A repérage that its three parties sign: its session and its forms."""
    files = Path(__file__).resolve().parents[1] / "cli" / "donnees" / "reperage"
    framework = Path(DATA) / "referentiels" / "cqp-technico-commercial-industries-chimiques.json"
    session = folder / "reperages.jury"
    run(CLI, "session", "creer", session, "--referentiel", framework, "--definition",
        files / "session.json", folder=folder)
    run(CLI, "reperage", "importer", session, files / "camille-2025.json",
        files / "camille-2026.json", folder=folder)
    for who in PARTIES:
        run(CLI, "reperage", "signer", session, "--reperage", "4f1c2d3e", "--qui", who,
            folder=folder)
    for part in PARTS:
        run(CLI, "reperage", "documents", session, "--forme", part, "--reperage", "4f1c2d3e",
            "--dossier", paper, folder=folder)
    return session, [paper / f"reperage-4f1c2d3e-{part}-v1.pdf" for part in PARTS]


def check_all(folder, files):
    jars = ":".join(str(JARS / f"{name}.jar") for name in CLASSES)
    for file in files:
        run("qpdf", "--check", file, folder=folder)
        verdict = run(JAVA, "-cp", jars, "org.apache.pdfbox.preflight.Validator_A1b", file,
                      folder=folder, may_fail=True)
        if "is a valid PDF/A-1b file" not in verdict:
            sys.exit(f"{file.name} is not PDF/A-1b:\n{verdict}")


def check_code(folder, session, grid, *pages):
    run("pdftoppm", "-r", "300", "-gray", "-png", *pages, grid, "page", folder=folder)
    read = ""
    for page in sorted(folder.glob("page*.png")):
        read += run("zbarimg", "-q", "--raw", page, folder=folder, may_fail=True)
        page.unlink()
    code = next((line for line in read.splitlines() if line.startswith("DELIBERE1:")), None)
    if code is None:
        sys.exit(f"no code is read off {grid.name}: {read}")
    answer = run(CLI, "verifier", session, "--code", code, folder=folder)
    if "en vigueur" not in answer:
        sys.exit(f"the code is not the session's: {answer}")
    answer = run(CLI, "verifier", grid, "--session", session, folder=folder)
    if "au bit près" not in answer:
        sys.exit(f"the print does not prove itself: {answer}")


def kind_of(file):
    """"grille-vierge" is a form of its own, not a grid of a candidate."""
    name = file.name.removesuffix(".pdf")
    return name if name == "grille-vierge" else name.split("-")[0]


def main():
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        session = signed_session(folder)
        paper = folder / "papier"
        for form in FORMS:
            # A candidate without a signed grid has no attestation, and the command says so.
            run(CLI, "documents", session, "--forme", form, "--vers", paper, folder=folder,
                may_fail=form == "attestation")
        files = sorted(paper.glob("*.pdf"))
        kinds = {kind_of(file) for file in files}
        if len(kinds) != len(FORMS):
            sys.exit(f"forms are missing: {sorted(kinds)}")
        signed = paper / "grille-c1-v1.pdf"
        one_of_each = {kind_of(file): file for file in files} | {"grille": signed}
        check_all(folder, [*one_of_each.values(), paper / "grille-c2.pdf"])
        check_code(folder, session, signed)
        session, parts = signed_positioning(folder, folder / "reperage")
        check_all(folder, parts)
        for part in parts:
            check_code(folder, session, part, "-l", "1")  # beside the title
        print(f"{len(one_of_each) + len(parts)} kinds of form are PDF/A-1b; their codes are read back")


if __name__ == "__main__":
    main()
