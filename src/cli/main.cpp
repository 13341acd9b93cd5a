// SPDX-License-Identifier: GPL-3.0-or-later
#include <iostream>

#include <unistd.h>

#include "cli/run.h"

int main(int count, char** values)
{
    return delibere::cli::run({values + 1, values + count}, std::cout, std::cerr,
                              ::isatty(STDERR_FILENO) == 1);
}
