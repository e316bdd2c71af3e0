# Fuzzers for everything that reads bytes from outside. tests/run builds them and runs each for some seconds; for a
# long run: `tests/run -L fuzz --fuzz-seconds 3600`. clang only (LOBBY_FUZZ), and one whose library knows g++ 12's
# std::expected: clang 19.
if(NOT CMAKE_CXX_COMPILER_ID STREQUAL "Clang" OR CMAKE_CXX_COMPILER_VERSION VERSION_LESS 19)
  message(FATAL_ERROR "The fuzzers need clang 19: cmake --preset fuzz")
endif()

set(LOBBY_FUZZ_SECONDS 5 CACHE STRING "How long ctest runs each fuzzer")
add_custom_target(fuzzers)

# lobby_fuzzer(NAME LIBRARY …): from NAME.cpp; its corpus is the folder corpus/NAME beside it.
function(lobby_fuzzer name)
  add_executable(${name} ${name}.cpp)
  target_link_libraries(${name} PRIVATE ${ARGN})
  target_link_options(${name} PRIVATE -fsanitize=fuzzer)
  target_compile_definitions(${name} PRIVATE LOBBY_ASSETS="${LOBBY_ASSETS}")
  add_dependencies(fuzzers ${name})
  # What it finds out stays in the build tree; the corpus in the sources is only read.
  set(work ${CMAKE_CURRENT_BINARY_DIR}/${name}_work)
  file(MAKE_DIRECTORY ${work})
  set(corpus ${CMAKE_CURRENT_SOURCE_DIR}/corpus/${name})
  file(GLOB seeds ${corpus}/*)
  if(NOT seeds)
    message(FATAL_ERROR "${name} has no corpus: put some examples of what it reads into ${corpus}")
  endif()
  add_test(NAME ${name}
    COMMAND ${name} -max_total_time=${LOBBY_FUZZ_SECONDS} -timeout=20 -rss_limit_mb=1024 -print_final_stats=1
            -artifact_prefix=${work}/ ${work} ${corpus})
  math(EXPR most "${LOBBY_FUZZ_SECONDS} + 120")
  set_tests_properties(${name} PROPERTIES LABELS fuzz TIMEOUT ${most} ENVIRONMENT "ASAN_OPTIONS=detect_leaks=0")
endfunction()
