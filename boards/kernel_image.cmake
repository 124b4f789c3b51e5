# boards/kernel_image.cmake - bulkhead_kernel(source...): this board's kernels.
#
#   kernel.elf          formats its log on the board
#   kernel-framed.elf   sends frames of which the host makes text; the text is in the ELF only
#   kernel-test.elf     kernel.elf with the files of tests/kernel
#   kernel-hashed.elf   kernel.elf that wants a SHA-256 of every application; where the sources of the cryptography are
#   kernel-signed.elf   kernel.elf that wants a signature
#   kernel-bare.elf     kernel.elf without checks and without the gate, to measure what they cost; built for who asks for it
function(bulkhead_kernel)
  file(GLOB architecture CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/arch/${BULKHEAD_ARCH}/*.cpp
       ${CMAKE_SOURCE_DIR}/arch/${BULKHEAD_ARCH}/*.S)
  file(GLOB capsules CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/capsules/*.cpp)
  list(APPEND architecture ${capsules})
  list(FILTER architecture EXCLUDE REGEX "_test\\.cpp$")
  set(product ${CMAKE_SOURCE_DIR}/boards/common/product)
  bulkhead_kernel_image(kernel.elf LOG plain INCLUDE ${product} SOURCES ${ARGN} ${architecture})
  bulkhead_kernel_image(kernel-bare.elf BARE LOG plain INCLUDE ${product} SOURCES ${ARGN} ${architecture})
  bulkhead_kernel_image(kernel-framed.elf LOG framed INCLUDE ${product} SOURCES ${ARGN} ${architecture})
  if(TARGET crypto)
    foreach(credentials hashed signed)
      set(name kernel-${credentials}.elf)
      bulkhead_kernel_image(${name} LOG plain INCLUDE ${CMAKE_SOURCE_DIR}/tests/kernel/${credentials} ${product} SOURCES ${ARGN} ${architecture})
      target_link_libraries(${name} PRIVATE crypto)
    endforeach()
    target_link_options(kernel-signed.elf PRIVATE -Wl,--defsym=_kernel_stack_wanted=5760)
  endif()

  # A file of the architecture gives way to the test kernel's file of the same name.
  string(REGEX REPLACE "/.*" "" family ${BULKHEAD_ARCH})
  file(GLOB hooks CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tests/kernel/${family}/*.cpp)
  foreach(hook ${hooks})
    get_filename_component(name ${hook} NAME)
    list(FILTER architecture EXCLUDE REGEX "/${name}$")
  endforeach()
  set(test_folders ${CMAKE_SOURCE_DIR}/tests/kernel ${CMAKE_SOURCE_DIR}/tests/kernel/${family})
  bulkhead_kernel_image(kernel-test.elf LOG plain INCLUDE ${test_folders} SOURCES ${ARGN} ${architecture} ${hooks})
endfunction()

# bulkhead_kernel_image(NAME [BARE] LOG plain|framed INCLUDE folder... SOURCES file...): one ELF from the kernel, what the image adds
# to it, the form of its log and the board's layout.
function(bulkhead_kernel_image name)
  cmake_parse_arguments(PARSE_ARGV 1 image "BARE" "LOG" "INCLUDE;SOURCES")
  set(common ${CMAKE_SOURCE_DIR}/boards/common)
  set(layout ${CMAKE_CURRENT_SOURCE_DIR}/layout.ld ${common}/log_${image_LOG}/log_strings.ld)
  add_executable(${name} ${image_SOURCES} ${CMAKE_SOURCE_DIR}/kernel/log_form/${image_LOG}.cpp ${common}/attributes.cpp ${common}/image_sections.cpp ${common}/initial_bytes.cpp
                 ${common}/memory_map_symbols.cpp $<TARGET_OBJECTS:runtime>)
  # The linker has to find the symbols in an object file.
  set_source_files_properties(${common}/memory_map_symbols.cpp PROPERTIES COMPILE_OPTIONS -fno-lto)
  if(image_BARE)
    target_link_libraries(${name} PRIVATE kernel-bare)
    bulkhead_bare_code(${name})
    set_target_properties(${name} PROPERTIES EXCLUDE_FROM_ALL TRUE)
  else()
    target_link_libraries(${name} PRIVATE kernel)
    bulkhead_checked_code(${name})
  endif()
  target_include_directories(${name} PRIVATE ${image_INCLUDE})
  # Of functions that consist of the same instructions one is kept: nothing compares addresses of functions.
  target_link_options(${name} PRIVATE -T ${CMAKE_CURRENT_SOURCE_DIR}/layout.ld -L ${common}/log_${image_LOG} -Wl,--icf=all ${BULKHEAD_KERNEL_LINK_FLAGS})
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR} LINK_DEPENDS "${layout}")
endfunction()
