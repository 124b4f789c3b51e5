# user/app.cmake - bulkhead_app(NAME folder source...): builds folder/NAME.elf, linked once, with its relocations kept.
# bulkhead_app_budget(target STACK bytes HEAP bytes FLASH bytes RAM bytes): what an application may take; the link fails beyond.
# The installer moves words, not the halves of a movw/movt pair.
if(BULKHEAD_ARCH MATCHES "^cortex_m")
  set(BULKHEAD_APP_OPTIONS -mno-movt)
endif()

# bulkhead_app_headers(TARGET header...): the first application of a folder reads the headers, the others take what it read.
function(bulkhead_app_headers target)
  get_property(first DIRECTORY PROPERTY bulkhead_app_headers_of)
  if(first)
    target_precompile_headers(${target} REUSE_FROM ${first})
  else()
    target_precompile_headers(${target} PRIVATE ${ARGN})
    set_property(DIRECTORY PROPERTY bulkhead_app_headers_of ${target})
  endif()
endfunction()

function(bulkhead_app name folder)
  set(target ${folder}-${name})
  add_executable(${target} ${ARGN} $<TARGET_OBJECTS:runtime>)
  target_link_libraries(${target} PRIVATE user)
  # Hosted in one respect: main is C++'s own main, with its name and its implicit return.
  target_compile_options(${target} PRIVATE -fhosted ${BULKHEAD_APP_OPTIONS})
  target_link_options(${target} PRIVATE -T ${CMAKE_SOURCE_DIR}/user/layout.ld -Wl,--emit-relocs -Wl,--no-relax)
  set_target_properties(${target} PROPERTIES OUTPUT_NAME ${name}.elf
                        RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/${folder}
                        LINK_DEPENDS ${CMAKE_SOURCE_DIR}/user/layout.ld)
endfunction()

function(bulkhead_app_budget target)
  cmake_parse_arguments(budget "" "STACK;HEAP;FLASH;RAM" "" ${ARGN})
  foreach(symbol _stack_bytes=${budget_STACK} _heap_bytes=${budget_HEAP} _flash_budget=${budget_FLASH} _ram_budget=${budget_RAM})
    if(symbol MATCHES "=[0-9]")
      target_link_options(${target} PRIVATE -Wl,--defsym=${symbol})
    endif()
  endforeach()
endfunction()
