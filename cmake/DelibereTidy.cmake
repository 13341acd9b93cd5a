# SPDX-License-Identifier: GPL-3.0-or-later
# Target `tidy`: clang-tidy 14 over the Qt-free layers, one stamp a batch, so that only what
# changed (headers included) is analysed again.
#
# A batch is some ten sources of one folder, as they follow each other in its CMakeLists.txt, read
# as one translation unit (tidy_batch.py): the headers they share are then analysed once. For who
# writes a source: two namesakes in anonymous namespaces of one batch collide. Two that do the same
# become one; two that do not deserve two names.

find_program(CLANG_TIDY_PROGRAM NAMES clang-tidy-14)

# Analysed alone, with the reason.
set(DELIBERE_TIDY_ALONE
  domain/fisher_quantile.cpp # Boost.Math alone takes as long as a batch
  codec/form_json.cpp        # `common`, like decision_json.cpp, of another meaning
  store/schema_1.cpp         # the steps of the schema are frozen: their names stay as they are
  store/schema_2.cpp
  store/schema_3.cpp
  store/schema_4.cpp
  store/schema_5.cpp
  store/schema_6.cpp)
set(DELIBERE_TIDY_BATCH 12)

# One stamp for SOURCES (paths from src/); its path is appended to the list `stamps`.
function(delibere_tidy_batch name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;FLAGS")
  list(TRANSFORM arg_SOURCES PREPEND "${PROJECT_SOURCE_DIR}/src/")
  set(batch "${CMAKE_BINARY_DIR}/tidy/${name}.cpp")
  set(stamp "${CMAKE_BINARY_DIR}/tidy/${name}.stamp")
  add_custom_command(
    OUTPUT "${stamp}"
    COMMAND "${DELIBERE_PYTHON}" "${PROJECT_SOURCE_DIR}/cmake/tidy_batch.py" "${CLANG_TIDY_PROGRAM}"
            "${PROJECT_SOURCE_DIR}/.clang-tidy" "${batch}" ${arg_SOURCES} -- ${arg_FLAGS}
    COMMAND "${CMAKE_CXX_COMPILER}" ${arg_FLAGS} -MM -MT "${stamp}" -MF "${stamp}.d" "${batch}"
    COMMAND "${CMAKE_COMMAND}" -E touch "${stamp}"
    DEPENDS ${arg_SOURCES} "${PROJECT_SOURCE_DIR}/.clang-tidy"
            "${PROJECT_SOURCE_DIR}/cmake/tidy_batch.py"
    DEPFILE "${stamp}.d"
    COMMENT "clang-tidy ${name}"
    VERBATIM)
  set(stamps ${stamps} "${stamp}" PARENT_SCOPE)
endfunction()

function(delibere_tidy)
  add_custom_target(tidy)
  if(NOT CLANG_TIDY_PROGRAM)
    add_custom_command(TARGET tidy COMMAND ${CMAKE_COMMAND} -E echo "clang-tidy-14 is not installed: nothing analysed")
    return()
  endif()
  file(MAKE_DIRECTORY "${CMAKE_BINARY_DIR}/tidy")
  foreach(folder IN LISTS ARGN)
    get_target_property(together delibere_${folder} SOURCES)
    list(TRANSFORM together PREPEND "${folder}/")
    # The flags are given here: those of the build name precompiled headers of another compiler.
    get_target_property(definitions delibere_${folder} COMPILE_DEFINITIONS)
    if(NOT definitions)
      set(definitions "")
    endif()
    list(TRANSFORM definitions PREPEND "-D")
    set(flags -std=c++20 -I "${PROJECT_SOURCE_DIR}/src" ${definitions})

    foreach(source IN LISTS DELIBERE_TIDY_ALONE)
      if(source IN_LIST together)
        list(REMOVE_ITEM together "${source}")
        string(REPLACE "/" "_" name "${source}")
        string(REPLACE ".cpp" "" name "${name}")
        delibere_tidy_batch("${name}" SOURCES "${source}" FLAGS ${flags})
      endif()
    endforeach()

    set(number 0)
    while(together)
      math(EXPR number "${number} + 1")
      list(SUBLIST together 0 ${DELIBERE_TIDY_BATCH} batch)
      list(REMOVE_ITEM together ${batch})
      delibere_tidy_batch("${folder}_${number}" SOURCES ${batch} FLAGS ${flags})
    endwhile()
  endforeach()
  add_custom_target(tidy_sources DEPENDS ${stamps})
  add_dependencies(tidy tidy_sources)
endfunction()
