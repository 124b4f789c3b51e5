# boards/kernel_image.cmake - bulkhead_kernel(source...): the kernel's ELF of this board, from the kernel, its architecture and its board files.
function(bulkhead_kernel)
  file(GLOB architecture CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/arch/${BULKHEAD_ARCH}/*.cpp
       ${CMAKE_SOURCE_DIR}/arch/${BULKHEAD_ARCH}/*.S)
  list(FILTER architecture EXCLUDE REGEX "_test\\.cpp$")
  add_executable(kernel.elf ${ARGN} ${architecture} $<TARGET_OBJECTS:runtime>)
  target_link_libraries(kernel.elf PRIVATE kernel)
  target_link_options(kernel.elf PRIVATE -T ${CMAKE_CURRENT_SOURCE_DIR}/layout.ld)
  set_target_properties(kernel.elf PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}
                        LINK_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/layout.ld)
endfunction()
