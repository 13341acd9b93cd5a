// SPDX-License-Identifier: GPL-3.0-or-later
// For test programs without Qt.
#include "support/test_run.h"

int main(int argc, char** argv)
{
    return delibere::sample::runTests(argc, argv);
}
