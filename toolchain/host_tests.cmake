# toolchain/host_tests.cmake - bulkhead_unit_tests(NAME source...): one doctest executable, built with address and
# undefined-behaviour sanitizers. Every *_test.cpp stands beside the file that it tests.
add_library(unit_test_main OBJECT ${CMAKE_SOURCE_DIR}/tests/unit/main.cpp)
set(BULKHEAD_SANITIZERS -fsanitize=address,undefined -fno-sanitize-recover=all)
target_compile_options(unit_test_main PRIVATE ${BULKHEAD_SANITIZERS})

function(bulkhead_unit_tests name)
  add_executable(${name} ${ARGN} $<TARGET_OBJECTS:unit_test_main>)
  add_dependencies(${name} capsule_check_ready)
  target_compile_options(${name} PRIVATE ${BULKHEAD_SANITIZERS})
  target_link_options(${name} PRIVATE ${BULKHEAD_SANITIZERS})
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/unit)
endfunction()
