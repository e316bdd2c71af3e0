# Everything that reads bytes from outside has an entry point LLVMFuzzerTestOneInput and a corpus of examples. With
# LOBBY_FUZZ (tests/fuzz) each becomes a fuzzer of clang's, led by coverage; with LOBBY_TESTS (tests/run) all of them
# stand in the program `mutations`, which feeds each a fixed number of damaged examples.
if(LOBBY_FUZZ)
  # The first clang whose library knows g++ 12's std::expected.
  if(NOT CMAKE_CXX_COMPILER_ID STREQUAL "Clang" OR CMAKE_CXX_COMPILER_VERSION VERSION_LESS 19)
    message(FATAL_ERROR "The fuzzers need clang 19: cmake --preset fuzz")
  endif()
  set(LOBBY_FUZZ_SECONDS 60 CACHE STRING "How long ctest runs each fuzzer")
  add_custom_target(fuzzers)
else()
  set(mutations_folder ${CMAKE_CURRENT_SOURCE_DIR}/tests/support/mutations)
  add_executable(mutations ${mutations_folder}/main.cpp ${mutations_folder}/mutator.cpp)
  target_compile_definitions(mutations PRIVATE LOBBY_ASSETS="${LOBBY_ASSETS}")
  set(generated ${CMAKE_CURRENT_BINARY_DIR}/generated)
  file(GENERATE OUTPUT ${generated}/tests/mutated_parsers.inc
    CONTENT "PARSER($<JOIN:$<TARGET_PROPERTY:mutations,PARSERS>,)\nPARSER(>)\n")
  target_include_directories(mutations PRIVATE ${generated})
endif()

# lobby_fuzzer(NAME [MUTATIONS n] [SOURCES …] LIBRARIES …): NAME.cpp; its corpus is the folder corpus/NAME beside it.
# MUTATIONS: as many as tests/run has a second for.
function(lobby_fuzzer name)
  cmake_parse_arguments(PARSE_ARGV 1 fuzzer "" "MUTATIONS" "SOURCES;LIBRARIES")
  set(corpus ${CMAKE_CURRENT_SOURCE_DIR}/corpus/${name})
  file(GLOB seeds ${corpus}/*)
  if(NOT seeds)
    message(FATAL_ERROR "${name} has no corpus: put some examples of what it reads into ${corpus}")
  endif()
  if(LOBBY_FUZZ)
    lobby_coverage_fuzzer()
  else()
    lobby_mutated_parser()
  endif()
endfunction()

# The two halves of lobby_fuzzer, with its variables.
macro(lobby_coverage_fuzzer)
  add_executable(${name} ${name}.cpp ${fuzzer_SOURCES})
  target_link_libraries(${name} PRIVATE ${fuzzer_LIBRARIES})
  target_link_options(${name} PRIVATE -fsanitize=fuzzer)
  target_compile_definitions(${name} PRIVATE LOBBY_ASSETS="${LOBBY_ASSETS}")
  add_dependencies(fuzzers ${name})
  # What it finds out stays in the build tree; the corpus in the sources is only read.
  set(work ${CMAKE_CURRENT_BINARY_DIR}/${name}_work)
  file(MAKE_DIRECTORY ${work})
  add_test(NAME ${name}
    COMMAND ${name} -max_total_time=${LOBBY_FUZZ_SECONDS} -timeout=20 -rss_limit_mb=1024 -print_final_stats=1
            -artifact_prefix=${work}/ ${work} ${corpus})
  math(EXPR most "${LOBBY_FUZZ_SECONDS} + 120")
  set_tests_properties(${name} PROPERTIES TIMEOUT ${most} ENVIRONMENT "ASAN_OPTIONS=detect_leaks=0")
endmacro()

macro(lobby_mutated_parser)
  target_sources(mutations PRIVATE ${name}.cpp ${fuzzer_SOURCES})
  target_link_libraries(mutations PRIVATE ${fuzzer_LIBRARIES})
  set_source_files_properties(${name}.cpp TARGET_DIRECTORY mutations
    PROPERTIES COMPILE_DEFINITIONS LLVMFuzzerTestOneInput=${name})
  set_property(TARGET mutations APPEND PROPERTY PARSERS ${name})
  add_test(NAME ${name} COMMAND mutations ${name} ${corpus} ${fuzzer_MUTATIONS})
  set_tests_properties(${name} PROPERTIES LABELS mutations TIMEOUT 120
    ENVIRONMENT "UBSAN_OPTIONS=print_stacktrace=1;ASAN_OPTIONS=max_allocation_size_mb=1024")
endmacro()
