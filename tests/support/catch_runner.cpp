// SPDX-License-Identifier: GPL-3.0-or-later
// Catch2's one header costs fifteen to twenty seconds of processor where it is implemented: here,
// once for every test program.
#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>

#include "support/test_run.h"

namespace delibere::sample {

int runTests(int argc, char** argv)
{
    return Catch::Session().run(argc, argv);
}

} // namespace delibere::sample
