# SPDX-License-Identifier: GPL-3.0-or-later
# Target `tidy`: clang-tidy 14 over the Qt-free layers, one stamp a source, so that only what
# changed (headers included) is analysed again.

find_program(CLANG_TIDY_PROGRAM NAMES clang-tidy-14)

function(delibere_tidy)
  add_custom_target(tidy)
  if(NOT CLANG_TIDY_PROGRAM)
    add_custom_command(TARGET tidy COMMAND ${CMAKE_COMMAND} -E echo "clang-tidy-14 is not installed: nothing analysed")
    return()
  endif()
  foreach(folder IN LISTS ARGN)
    get_target_property(sources delibere_${folder} SOURCES)
    # The flags are given here: those of the build name precompiled headers of another compiler.
    get_target_property(definitions delibere_${folder} COMPILE_DEFINITIONS)
    if(NOT definitions)
      set(definitions "")
    endif()
    list(TRANSFORM definitions PREPEND "-D")
    foreach(source IN LISTS sources)
      set(path "${PROJECT_SOURCE_DIR}/src/${folder}/${source}")
      set(stamp "${CMAKE_BINARY_DIR}/tidy/${folder}/${source}.stamp")
      get_filename_component(stamp_folder "${stamp}" DIRECTORY)
      file(MAKE_DIRECTORY "${stamp_folder}")
      add_custom_command(
        OUTPUT "${stamp}"
        COMMAND "${CLANG_TIDY_PROGRAM}" --quiet "${path}" --
                -std=c++20 -I "${PROJECT_SOURCE_DIR}/src" ${definitions}
        COMMAND "${CMAKE_CXX_COMPILER}" -std=c++20 -I "${PROJECT_SOURCE_DIR}/src" -MM -MT "${stamp}"
                -MF "${stamp}.d" "${path}"
        COMMAND "${CMAKE_COMMAND}" -E touch "${stamp}"
        DEPENDS "${path}" "${PROJECT_SOURCE_DIR}/.clang-tidy"
        DEPFILE "${stamp}.d"
        COMMENT "clang-tidy ${folder}/${source}"
        VERBATIM)
      list(APPEND stamps "${stamp}")
    endforeach()
  endforeach()
  add_custom_target(tidy_sources DEPENDS ${stamps})
  add_dependencies(tidy tidy_sources)
endfunction()
