#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""openssl.py OPENSSL PROGRAM: a signature of the one holds for the other, and only for its message."""

import subprocess
import sys
import tempfile
from pathlib import Path

OPENSSL, PROGRAM = sys.argv[1:3]
MESSAGE = "Procès-verbal : le jury propose la certification.\n".encode()


def run(*command, folder):
    return subprocess.run(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)


def openssl_accepts(folder):
    result = run(OPENSSL, "pkeyutl", "-verify", "-pubin", "-inkey", "public.der", "-keyform", "DER",
                 "-rawin", "-in", "message", "-sigfile", "signature", folder=folder)
    said = result.stdout.decode().strip()
    if said not in ("Signature Verified Successfully", "Signature Verification Failure"):
        sys.exit(f"openssl says something else: {said}")
    return result.returncode == 0


def we_accept(folder):
    code = run(PROGRAM, "verify", ".", folder=folder).returncode
    if code not in (0, 1):
        sys.exit(f"{PROGRAM} verify: {code}")
    return code == 0


def sign_with_us(folder):
    run(PROGRAM, "sign", ".", folder=folder).check_returncode()


def sign_with_openssl(folder):
    for arguments in ("genpkey -algorithm ed25519 -outform DER -out secret.der",
                      "pkey -inform DER -in secret.der -pubout -outform DER -out public.der",
                      "pkeyutl -sign -inkey secret.der -keyform DER -rawin -in message -out signature"):
        run(OPENSSL, *arguments.split(), folder=folder).check_returncode()


def main():
    failed = 0
    for signer in (sign_with_us, sign_with_openssl):
        with tempfile.TemporaryDirectory() as folder:
            message = Path(folder, "message")
            message.write_bytes(MESSAGE)
            signer(folder)
            for text, expected in ((MESSAGE, True), (MESSAGE.replace(b"j", b"J"), False)):
                message.write_bytes(text)
                for judge in (openssl_accepts, we_accept):
                    if judge(folder) != expected:
                        failed += 1
                        print(f"{signer.__name__}, {judge.__name__}: not {expected} for {text!r}")
    print("failed" if failed else "Both accept both signatures, for their message alone.")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
