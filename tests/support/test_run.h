// SPDX-License-Identifier: GPL-3.0-or-later
// Runs the tests that the command line chooses. The main of a test program prepares what they need
// and knows nothing of Catch2.
#pragma once

namespace delibere::sample {

[[nodiscard]] int runTests(int argc, char** argv);

} // namespace delibere::sample
