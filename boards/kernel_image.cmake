# boards/kernel_image.cmake - bulkhead_kernel(source...): this board's kernels.
#
#   kernel.elf          formats its log on the board
#   kernel-framed.elf   sends frames of which the host makes text; the text is in the ELF only
#   kernel-test.elf     kernel.elf with the files of tests/kernel
#   kernel-attacks.elf  kernel.elf that lets the attacks of tests/attacks begin anew
#   kernel-hashed.elf   kernel.elf that wants a SHA-256 of every application; where the sources of the cryptography are
#   kernel-signed.elf   kernel.elf that wants a signature
#   kernel-reference.elf  the drivers that small kernels of this kind ship with, the log framed
#   kernel-minimal.elf  alarm, console and IPC, and not a word of its own
#   kernel-bare.elf     kernel.elf without checks and without the gate, to measure what they cost; built for who asks for it
include(${CMAKE_SOURCE_DIR}/tests/attacks/kernel.cmake)
function(bulkhead_kernel)
  file(GLOB architecture CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/arch/${BULKHEAD_ARCH}/*.cpp
       ${CMAKE_SOURCE_DIR}/arch/${BULKHEAD_ARCH}/*.S)
  file(GLOB capsules CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/capsules/*.cpp)
  list(FILTER architecture EXCLUDE REGEX "_test\\.cpp$")
  list(FILTER capsules EXCLUDE REGEX "_test\\.cpp$")
  bulkhead_shared_by_images(image_parts ${architecture} ${capsules})
  set(parts $<TARGET_OBJECTS:image_parts>)
  set(product ${CMAKE_SOURCE_DIR}/boards/common/product)
  bulkhead_kernel_image(kernel.elf LOG plain INCLUDE ${product} SOURCES ${ARGN} PARTS ${parts})
  bulkhead_check_objects(kernel.elf ${ARGN} ${capsules})
  bulkhead_kernel_image(kernel-reference.elf LOG framed SYSTEM reference INCLUDE ${product} SOURCES ${ARGN} PARTS ${parts})
  bulkhead_kernel_image(kernel-minimal.elf SILENT SYSTEM minimal INCLUDE ${product} SOURCES ${ARGN} ${architecture} ${BULKHEAD_IMAGE_SOURCES})
  bulkhead_kernel_image(kernel-bare.elf BARE LOG plain INCLUDE ${product} SOURCES ${ARGN} ${architecture} ${capsules} ${BULKHEAD_IMAGE_SOURCES})
  bulkhead_kernel_image(kernel-framed.elf LOG framed INCLUDE ${product} SOURCES ${ARGN} PARTS ${parts})
  attack_fault_overrides(${CMAKE_CURRENT_BINARY_DIR}/attacks)
  bulkhead_kernel_image(kernel-attacks.elf LOG plain INCLUDE ${CMAKE_CURRENT_BINARY_DIR}/attacks ${product} SOURCES ${ARGN} PARTS ${parts})
  if(TARGET crypto)
    foreach(credentials hashed signed)
      set(name kernel-${credentials}.elf)
      bulkhead_kernel_image(${name} LOG plain INCLUDE ${CMAKE_SOURCE_DIR}/tests/kernel/${credentials} ${product} SOURCES ${ARGN} PARTS ${parts})
      target_link_libraries(${name} PRIVATE crypto)
    endforeach()
    target_link_options(kernel-signed.elf PRIVATE -Wl,--defsym=_kernel_stack_wanted=5376)
  endif()

  # An object of the architecture gives way to the test kernel's file of the same name.
  string(REGEX REPLACE "/.*" "" family ${BULKHEAD_ARCH})
  file(GLOB hooks CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tests/kernel/${family}/*.cpp)
  foreach(hook ${hooks})
    get_filename_component(name ${hook} NAME)
    set(parts $<FILTER:${parts},EXCLUDE,/${name}\\.>)
  endforeach()
  set(test_folders ${CMAKE_SOURCE_DIR}/tests/kernel ${CMAKE_SOURCE_DIR}/tests/kernel/${family})
  bulkhead_kernel_image(kernel-test.elf LOG plain INCLUDE ${test_folders} SOURCES ${ARGN} ${hooks} PARTS ${parts})
endfunction()

# What is the same in every image, and compiled once: all but the board's own file, which says what an image consists of.
set(BULKHEAD_IMAGE_SOURCES attributes.cpp grant_sizes.cpp image_sections.cpp initial_bytes.cpp memory_map_symbols.cpp)
list(TRANSFORM BULKHEAD_IMAGE_SOURCES PREPEND ${CMAKE_SOURCE_DIR}/boards/common/)
# The linker has to find the symbols in an object file.
set_source_files_properties(${CMAKE_SOURCE_DIR}/boards/common/memory_map_symbols.cpp PROPERTIES COMPILE_OPTIONS -fno-lto SKIP_PRECOMPILE_HEADERS ON)
function(bulkhead_shared_by_images name)
  add_library(${name} OBJECT ${ARGN} ${BULKHEAD_IMAGE_SOURCES})
  target_link_libraries(${name} PRIVATE kernel)
  bulkhead_checked_code(${name})
  target_precompile_headers(${name} REUSE_FROM kernel)
endfunction()

# bulkhead_kernel_image(NAME [BARE] LOG plain|framed | SILENT [SYSTEM full|reference|minimal] INCLUDE folder... SOURCES file...
# [PARTS object...]): one ELF from the kernel, the drivers of the system, what the image adds, the form of its log and the board's layout.
function(bulkhead_kernel_image name)
  cmake_parse_arguments(PARSE_ARGV 1 image "BARE;SILENT" "LOG;SYSTEM" "INCLUDE;SOURCES;PARTS")
  if(NOT image_SYSTEM)
    set(image_SYSTEM full)
  endif()
  set(common ${CMAKE_SOURCE_DIR}/boards/common)
  set(log_form ${CMAKE_SOURCE_DIR}/kernel/log_form/${image_LOG}.cpp)
  if(image_SILENT)
    set(image_LOG framed)  # no text in flash
    set(log_form "")
  endif()
  set(layout ${CMAKE_CURRENT_SOURCE_DIR}/layout.ld ${common}/log_${image_LOG}/log_strings.ld)
  add_executable(${name} ${image_SOURCES} ${image_PARTS} ${log_form} $<TARGET_OBJECTS:runtime>)
  if(image_BARE)
    set(kernel kernel-bare)
    bulkhead_bare_code(${name})
    set_target_properties(${name} PROPERTIES EXCLUDE_FROM_ALL TRUE)
  elseif(image_SILENT)
    set(kernel kernel-silent)
    bulkhead_checked_code(${name})
    bulkhead_silent_code(${name})
  else()
    set(kernel kernel)
    bulkhead_checked_code(${name})
  endif()
  target_link_libraries(${name} PRIVATE ${kernel})
  target_precompile_headers(${name} REUSE_FROM ${kernel})
  target_include_directories(${name} PRIVATE ${image_INCLUDE} ${common}/systems/${image_SYSTEM})
  # Of functions that consist of the same instructions one is kept: nothing compares addresses of functions.
  target_link_options(${name} PRIVATE -T ${CMAKE_CURRENT_SOURCE_DIR}/layout.ld -L ${common}/log_${image_LOG} -Wl,--icf=all ${BULKHEAD_KERNEL_LINK_FLAGS})
  # tools/stack_bound reads both.
  target_link_options(${name} PRIVATE -Wl,-mllvm,-call-graph-section -Wl,-mllvm,-stack-size-section)
  # An image whose stack may get deeper than it is does not come out of the build. toolchain/build.sh builds the program first.
  set(stack_bound ${BULKHEAD_HOST_BUILD}/tools/kernel_stack)
  set(stack_ledger ${CMAKE_SOURCE_DIR}/boards/stack-ledger.txt)
  if(NOT image_BARE)
    add_custom_command(TARGET ${name} POST_BUILD COMMAND ${stack_bound} $<TARGET_FILE:${name}> ${CMAKE_SOURCE_DIR} ${BULKHEAD_LLVM}/bin)
  endif()
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR} LINK_DEPENDS "${layout};${stack_bound};${stack_ledger}")
endfunction()

# bulkhead_check_objects(IMAGE source...): the image is linked only if what its capsules refer to is theirs to use (rule S11).
# Objects for link-time optimisation do not show that, so these are compiled once more without.
function(bulkhead_check_objects image)
  list(FILTER ARGN INCLUDE REGEX "(/capsules/[^/]+|board)\\.cpp$")
  list(FILTER ARGN EXCLUDE REGEX "_test\\.cpp$")
  add_library(capsule_objects OBJECT ${ARGN})
  bulkhead_checked_code(capsule_objects)
  target_compile_options(capsule_objects PRIVATE -fno-lto -g0)
  target_include_directories(capsule_objects PRIVATE $<TARGET_PROPERTY:${image},INCLUDE_DIRECTORIES> $<TARGET_PROPERTY:kernel,INTERFACE_INCLUDE_DIRECTORIES>)
  get_filename_component(checker ${BULKHEAD_CAPSULE_CHECK} DIRECTORY)
  set(authority ${CMAKE_SOURCE_DIR}/capsules/authority.txt)
  set(seen ${CMAKE_CURRENT_BINARY_DIR}/capsule_objects.seen)
  add_custom_command(OUTPUT ${seen} DEPENDS $<TARGET_OBJECTS:capsule_objects> ${authority} ${checker}/capsule_objects COMMAND_EXPAND_LISTS
                     COMMAND ${checker}/capsule_objects ${authority} $<TARGET_OBJECTS:capsule_objects>
                     COMMAND ${CMAKE_COMMAND} -E touch ${seen})
  add_custom_target(capsule_objects_seen DEPENDS ${seen})
  add_dependencies(${image} capsule_objects_seen)
endfunction()
