#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where commands write, and what they do when they cannot: outputs that would fall on an input, a
standard output that is full, names that meet, names that leave the folder, bytes that are no text, sessions on a key.
What a page of commands cannot show, because it looks at files and devices.

  places_test.py DELIBERE_CLI
"""
import os
import sqlite3
import stat
import subprocess
import sys
import tempfile
from pathlib import Path

from play_page import ROOT, prepare

CLI = os.path.abspath(sys.argv[1])
FRAMEWORK = "cqp-technicien-maintenance-alimentaire.json"
NOT_VERIFIED = 3  # what verifier answers of a file that it could not read
REPERAGE = "cqp-technico-commercial-industries-chimiques.json"
ENVIRONMENT = {**os.environ, "LC_ALL": "C.UTF-8", "DELIBERE_DONNEES": str(ROOT)}


def check(holds, story, done=None):
    if not holds:
        detail = "" if done is None else f"\n  code {done.returncode}\n  {done.stdout!r}\n  {done.stderr!r}"
        sys.exit(f"FAILED: {story}{detail}")


def cli(*words, **options):
    return subprocess.run([CLI, *words], env=ENVIRONMENT, timeout=60, check=False,
                          **{"capture_output": True, **options})


def done(*words):
    result = cli(*words)
    check(result.returncode == 0, " ".join(map(str, words)), result)
    return result


def session(path, framework=FRAMEWORK, definition="session.json"):
    os.makedirs(os.path.dirname(path) or ".", exist_ok=True)
    done("session", "creer", path, "--referentiel", framework, "--definition", definition)


def refused(story, *words, kept, code=1):
    """This exit code, a sentence, and these files as they were."""
    before = {name: (os.lstat(name), Path(name).read_bytes() if os.path.isfile(name) else b"")
              for name in kept}
    result = cli(*words)
    said = result.stdout if code == NOT_VERIFIED else result.stderr
    check(result.returncode == code and said.strip(), story, result)
    for name, (status, content) in before.items():
        now = os.lstat(name)
        check(stat.S_IFMT(now.st_mode) == stat.S_IFMT(status.st_mode)
              and (not os.path.isfile(name) or Path(name).read_bytes() == content),
              f"{story}: {name} is changed", result)
    return result


def outputs_on_inputs():
    session("a.jury")
    os.symlink("a.jury", "lien.csv")
    os.link("a.jury", "double.csv")
    os.mkfifo("tube.csv")
    os.mkdir("dossier.csv")
    for option in ("--csv", "--xlsx"):
        for name in ("a.jury", "./a.jury", "lien.csv", "double.csv", "tube.csv", "dossier.csv"):
            result = refused(f"statistiques {option} {name}", "statistiques", "a.jury", option, name,
                             kept=["a.jury", "lien.csv", "double.csv", "tube.csv", "dossier.csv"])
            check(not result.stdout, f"statistiques {option} {name} answers", result)
    refused("statistiques, a good output first", "statistiques", "a.jury", "--csv", "bon.csv",
            "--xlsx", "a.jury", kept=["a.jury"])
    check(not os.path.exists("bon.csv"), "half of the outputs is written")
    refused("tableaux under a session", "tableaux", "a.jury", "--forme", "bordereau", "--format",
            "csv", "--vers", "a.jury", kept=["a.jury"])
    os.mkdir("plein")
    os.mkfifo("plein/emargement.pdf")
    refused("documents on a pipe", "documents", "a.jury", "--forme", "emargement", "--vers", "plein",
            kept=["plein/emargement.pdf"])
    done("verifier", "a.jury")


def positioning_output():
    session("r.jury", REPERAGE, "tableaux/session.json")
    done("reperage", "creer", "r.jury", "--date", "2026-03-12", "--nom", "Petit", "--prenom", "Zoé")
    refused("reperage exporter", "reperage", "exporter", "r.jury", "--vers", "r.jury",
            kept=["r.jury"])


def full_device():
    if not os.path.exists("/dev/full"):
        return
    for words in (["--version"], ["--aide"], ["session", "afficher", "a.jury"],
                  ["synthese", "a.jury", "--json"], ["accord", "a.jury"], ["verifier", "a.jury"],
                  ["verifier", "a.jury", "--json"], ["statistiques", "a.jury"],
                  ["referentiel", "verifier", FRAMEWORK], ["suites", "a.jury"],
                  ["documents", "a.jury", "--forme", "emargement", "--vers", "sorti"],
                  ["reperage", "exporter", "r.jury"]):
        with open("/dev/full", "wb") as full:
            result = cli(*words, capture_output=False, stdout=full, stderr=subprocess.PIPE)
        check(result.returncode == 1 and "sortie standard".encode() in result.stderr,
              f"{words} to a full device", result)
    check(stat.S_ISCHR(os.stat("/dev/full").st_mode), "/dev/full is gone")


def names_that_meet():
    for path in ("lyon/jury.jury", "lille/jury.jury", "nice/jury-2.jury", "metz/Jury.jury",
                 "caen/...jury", "brest/..jury"):
        session(path)
    paths = ["lyon/jury.jury", "lille/jury.jury", "nice/jury-2.jury", "metz/Jury.jury",
             "caen/...jury", "brest/..jury"]
    for words, end in ((["documents", "--forme", "emargement"], "emargement.pdf"),
                       (["tableaux", "--forme", "bordereau", "--format", "csv"], "bordereau.csv")):
        result = cli(words[0], *paths, *words[1:], "--vers", f"tous/{words[0]}")
        check(result.returncode == 0, "several sessions", result)
        written = result.stdout.decode().split()
        check(len(written) == len(paths) and len({name.lower() for name in written}) == len(paths),
              "names that meet", result)
        for name in written:
            place = os.path.relpath(os.path.realpath(name), os.path.realpath("."))
            check(place.startswith(f"tous/{words[0]}/") and place.endswith(end)
                  and "/." not in place, f"{name} leaves the folder", result)


def names_that_leave():
    for name in ("../x", "/tmp/x", "a/b", "..", ".", ".cache", "x\ny"):
        result = cli("documents", "a.jury", "--forme", "emargement", "--vers", "ensemble",
                     "--ensemble", name)
        check(result.returncode == 1 and b"--ensemble" in result.stderr, f"--ensemble {name!r}",
              result)
        check(not os.path.exists("ensemble"), f"--ensemble {name!r} writes")
    for table, bad in (("candidate", "../../x"), ("candidate", "..."), ("juror", "a/b"),
                       ("candidate", "c1\nx")):
        session("hostile.jury")
        with sqlite3.connect("hostile.jury") as database:
            database.execute("PRAGMA foreign_keys = OFF")
            database.execute(f"UPDATE {table} SET id = ? WHERE position = 1", (bad,))
        database.close()
        result = cli("documents", "hostile.jury", "--forme", "fiche", "--vers", "hostile")
        check(result.returncode == 1 and not os.path.exists("hostile"), f"id {bad!r}", result)
        os.remove("hostile.jury")


def bytes_that_are_no_text():
    odd = os.fsencode("été").replace(b"\xc3\xa9", b"\xe9")
    session(odd + b".jury")
    os.mkdir(odd)
    for words in (["documents", odd + b".jury", "--forme", "emargement", "--vers", odd],
                  ["tableaux", odd + b".jury", "--forme", "bordereau", "--format", "csv", "--vers",
                   odd],
                  ["verifier", odd + b".jury"],
                  ["referentiel", "verifier", odd + b".json"],
                  ["fiche", "importer", odd + b".jury", odd + b".json"]):
        result = cli(*words, "--json")
        check(result.returncode in (0, 1), f"{words} --json", result)
        result.stdout.decode("utf-8")
        # On a terminal, too, a byte that is no letter is shown, not sent.
        cli(*words).stdout.decode("utf-8")


def engine_words():
    session("trigger.jury")
    with sqlite3.connect("trigger.jury") as database:
        database.execute('CREATE TRIGGER "\x1b[2J\x1b]0;x\x07Rien" AFTER INSERT ON mark '
                         "BEGIN SELECT 1; END")
    database.close()
    for words in (["session", "afficher"], ["verifier"], ["verifier", "--json"]):
        result = cli(words[0], *words[1:2 if words[0] == "session" else 1], "trigger.jury",
                     *(words[1:] if words[0] == "verifier" else []))
        said = result.stdout + result.stderr
        check(result.returncode == 1 and b"Rien" in said, "a trigger is named", result)
        check(b"\x1b" not in said and b"\x07" not in said, "a trigger's name reaches the terminal",
              result)
    # A bit of a text of the schema: the engine then says bytes that are not UTF-8.
    session("bit.jury")
    whole = Path("bit.jury").read_bytes()
    at = whole.index(b"CREATE TABLE")
    for offset in range(at, at + 200):
        Path("bit.jury").write_bytes(whole[:offset] + bytes([whole[offset] ^ 0x80])
                                     + whole[offset + 1:])
        result = cli("verifier", "bit.jury", "--json")
        check(result.returncode in (0, 1), f"verifier --json with bit {offset}", result)
        result.stdout.decode("utf-8")


def empty_files():
    Path("vide.jury").write_bytes(b"")
    for words in (["session", "afficher", "vide.jury"], ["synthese", "vide.jury"],
                  ["accord", "vide.jury"], ["suites", "vide.jury"],
                  ["documents", "vide.jury", "--forme", "grille", "--vers", "v"],
                  ["fiche", "importer", "vide.jury", "x.json", "--essai"],
                  ["verifier", "vide.jury"], ["statistiques", "vide.jury"]):
        refused(f"{words} of an empty file", *words, kept=["vide.jury"],
                code=NOT_VERIFIED if words[0] == "verifier" else 1)
        check(os.path.getsize("vide.jury") == 0, f"{words} fills an empty file")


def options_with_nothing_in_them():
    # What a script makes of a variable that is not set: never « everything ».
    for words in (["verifier", "a.jury", "--code", ""], ["verifier", "a.jury", "--code="],
                  ["synthese", "a.jury", "--vu-par", ""], ["synthese", "a.jury", "--vu-par="]):
        result = refused(f"{words}", *words, kept=["a.jury"], code=2)
        check(words[2].rstrip("=").encode() in result.stderr and not result.stdout,
              f"{words} names the option", result)


def pdf_in_capitals():
    done("documents", "a.jury", "--forme", "emargement", "--vers", "papier")
    small = next(Path("papier").glob("*.pdf"))
    expected = cli("verifier", small)
    check("ce PDF ne porte pas de version signée" in expected.stdout.decode(), "a PDF is read",
          expected)
    for ending in (".PDF", ".Pdf"):
        capitals = small.rename(small.with_suffix(ending))
        result = cli("verifier", capitals)
        check((result.returncode, result.stdout, result.stderr)
              == (expected.returncode, expected.stdout.replace(b".pdf", ending.encode()),
                  expected.stderr), f"{ending} is read as a PDF", result)
        small = capitals


def session_on_a_key():
    """The system says, here in a file of ours, that the folder lies on a key or on the network."""
    os.mkdir("cle")
    session("cle/a.jury")
    here = os.path.realpath("cle").replace(" ", "\\040")
    for kind, word in (("vfat", "amovible"), ("nfs4", "réseau")):
        Path("montages").write_text(f"22 1 254:0 / / rw - ext4 /dev/sda2 rw\n"
                                    f"23 22 0:99 / {here} rw - {kind} /dev/sdz9 rw\n")
        ENVIRONMENT["DELIBERE_MOUNTS"] = os.path.abspath("montages")
        try:
            for words in (("presider", "cle/a.jury", "--candidat", "c1", "--retirer"),
                          ("deport", "cle/a.jury", "--candidat", "c1", "--membre", "m2"),
                          ("mission", "ouvrir", "m.mission", "--vers", "cle/a.jury", "--code", "c")):
                result = refused(f"{words[0]} on {kind}", *words, kept=["cle/a.jury"])
                said = result.stderr.decode()
                check(word in said and "Copiez-la" in said, f"{words[0]} on {kind} is said", result)
            result = cli("session", "creer", "cle/b.jury", "--referentiel", FRAMEWORK,
                         "--definition", "session.json")
            check(result.returncode == 1 and os.listdir("cle") == ["a.jury"],
                  f"no session is made on {kind}", result)
            done("session", "afficher", "cle/a.jury")
            done("verifier", "cle/a.jury")
        finally:
            del ENVIRONMENT["DELIBERE_MOUNTS"]
    done("session", "afficher", "cle/a.jury")


def main():
    with tempfile.TemporaryDirectory(prefix="delibere-places-") as folder:
        prepare(Path(folder))
        os.chdir(folder)
        for part in (outputs_on_inputs, positioning_output, full_device, names_that_meet,
                     names_that_leave, bytes_that_are_no_text, engine_words, empty_files,
                     options_with_nothing_in_them, pdf_in_capitals, session_on_a_key):
            part()
            print(f"{part.__name__}: holds")


if __name__ == "__main__":
    main()
