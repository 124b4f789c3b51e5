# boards/kernel_image.cmake - bulkhead_kernel(source...): this board's kernel.elf, and kernel-test.elf, which differs by the files of tests/kernel.
function(bulkhead_kernel)
  file(GLOB architecture CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/arch/${BULKHEAD_ARCH}/*.cpp
       ${CMAKE_SOURCE_DIR}/arch/${BULKHEAD_ARCH}/*.S)
  file(GLOB capsules CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/capsules/*.cpp)
  list(APPEND architecture ${capsules})
  list(FILTER architecture EXCLUDE REGEX "_test\\.cpp$")
  bulkhead_kernel_image(kernel.elf ${CMAKE_SOURCE_DIR}/boards/common/product ${ARGN} ${architecture})

  # A file of the architecture gives way to the test kernel's file of the same name.
  string(REGEX REPLACE "/.*" "" family ${BULKHEAD_ARCH})
  file(GLOB hooks CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tests/kernel/${family}/*.cpp)
  foreach(hook ${hooks})
    get_filename_component(name ${hook} NAME)
    list(FILTER architecture EXCLUDE REGEX "/${name}$")
  endforeach()
  bulkhead_kernel_image(kernel-test.elf "${CMAKE_SOURCE_DIR}/tests/kernel;${CMAKE_SOURCE_DIR}/boards/common/product" ${ARGN} ${architecture} ${hooks})
  target_include_directories(kernel-test.elf PRIVATE ${CMAKE_SOURCE_DIR}/tests/kernel/${family})
endfunction()

function(bulkhead_kernel_image name extra_drivers)
  add_executable(${name} ${ARGN} $<TARGET_OBJECTS:runtime>)
  target_link_libraries(${name} PRIVATE kernel)
  target_include_directories(${name} PRIVATE ${extra_drivers})
  target_link_options(${name} PRIVATE -T ${CMAKE_CURRENT_SOURCE_DIR}/layout.ld)
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}
                        LINK_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/layout.ld)
endfunction()
