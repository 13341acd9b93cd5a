# SPDX-License-Identifier: GPL-3.0-or-later
# One static library per folder of src/. The LINKS given here are the arrows of
# docs/architecture.md: a folder that is not named cannot be included.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_AUTOMOC OFF)

option(DELIBERE_WARNINGS_AS_ERRORS "Treat warnings as errors" OFF)
option(DELIBERE_COMPILE_TOGETHER "Compile some ten sources as one" ON)
option(DELIBERE_SANITIZE "Build with address and undefined-behaviour sanitizers" OFF)

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM)
  # Without the two sloppinesses ccache does not keep what uses a precompiled header.
  set(CMAKE_CXX_COMPILER_LAUNCHER "${CMAKE_COMMAND}" -E env
    "CCACHE_SLOPPINESS=pch_defines,time_macros" "${CCACHE_PROGRAM}")
endif()

add_library(delibere_options INTERFACE)
target_compile_options(delibere_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow=local -Wconversion -Wsign-conversion -Wnon-virtual-dtor
  -Woverloaded-virtual -Wold-style-cast -Wcast-qual -Wimplicit-fallthrough
  $<$<BOOL:${DELIBERE_WARNINGS_AS_ERRORS}>:-Werror>
  $<$<BOOL:${DELIBERE_SANITIZE}>:-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer>)
target_link_options(delibere_options INTERFACE
  $<$<BOOL:${DELIBERE_SANITIZE}>:-fsanitize=address,undefined>)

# Some ten sources are compiled as one, because parsing what they all include is most of their
# build. Two namesakes in anonymous namespaces then collide, as they do in a batch of clang-tidy:
# two that do the same become one, two that do not deserve two names.
function(delibere_compile_together target)
  set_target_properties(${target} PROPERTIES
    UNITY_BUILD ${DELIBERE_COMPILE_TOGETHER} UNITY_BUILD_BATCH_SIZE 10)
endfunction()

# delibere_library(domain SOURCES a.cpp … LINKS delibere_codec Qt6::Gui …)
function(delibere_library folder)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LINKS;PRIVATE_LINKS")
  set(target delibere_${folder})
  add_library(${target} STATIC ${arg_SOURCES})
  target_include_directories(${target} PUBLIC "${PROJECT_SOURCE_DIR}/src")
  target_link_libraries(${target} PUBLIC ${arg_LINKS} PRIVATE delibere_options ${arg_PRIVATE_LINKS})
  delibere_compile_together(${target})
endfunction()

# Heavy headers that nearly every source of a target includes: parsing them is most of its build.
# A source still includes what it uses: with -DCMAKE_DISABLE_PRECOMPILE_HEADERS=ON and
# -DDELIBERE_COMPILE_TOGETHER=OFF each has to do without the includes of others.
function(delibere_precompile target)
  target_precompile_headers(${target} PRIVATE ${ARGN})
  target_compile_options(${target} PRIVATE -fpch-preprocess) # so that ccache can look through it
endfunction()
