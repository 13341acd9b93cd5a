// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/child_process.h"

#include <array>
#include <cstdlib>

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "bench/timing.h"

namespace delibere::bench {

namespace {

// Its standard output goes to `output`.
pid_t start(const std::vector<std::string>& command, int output)
{
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
    std::vector<std::string> words = command;
    std::vector<char*> arguments;
    for (std::string& word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    pid_t child = 0;
    if (::posix_spawnp(&child, arguments[0], &actions, nullptr, arguments.data(), environ) != 0)
        std::abort();
    ::posix_spawn_file_actions_destroy(&actions);
    return child;
}

} // namespace

Cost costOf(const std::vector<std::string>& command)
{
    const int nowhere = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
    int status = 0;
    rusage usage{};
    const double spent = microseconds([&] {
        const pid_t child = start(command, nowhere);
        if (::wait4(child, &status, 0, &usage) != child)
            std::abort();
    });
    ::close(nowhere);
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
        std::abort();
    return {spent / 1e6, static_cast<double>(usage.ru_maxrss) / 1024};
}

std::string outputOf(const std::vector<std::string>& command)
{
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0)
        std::abort();
    const pid_t child = start(command, ends[1]);
    ::close(ends[1]);

    std::string output;
    std::array<char, 256> piece{};
    for (ssize_t count = 0; (count = ::read(ends[0], piece.data(), piece.size())) > 0;)
        output.append(piece.data(), static_cast<std::size_t>(count));
    ::close(ends[0]);
    int status = 0;
    if (::waitpid(child, &status, 0) != child || !WIFEXITED(status) || WEXITSTATUS(status) != 0)
        std::abort();
    return output;
}

} // namespace delibere::bench
