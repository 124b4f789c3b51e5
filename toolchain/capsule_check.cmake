# toolchain/capsule_check.cmake - bulkhead_check_capsules(): what is compiled from here on is held to the safe subset (tools/capsule_check).
#
# The plugin is a program of the host preset, which toolchain/build.sh builds first. Objects depend on it as on a header, and on the
# ledger: they are compiled anew when either changes.
set(BULKHEAD_HOST_BUILD ${CMAKE_SOURCE_DIR}/build/host)
if(DEFINED ENV{BULKHEAD_HOST_BUILD})
  set(BULKHEAD_HOST_BUILD $ENV{BULKHEAD_HOST_BUILD})
endif()
set(BULKHEAD_CAPSULE_CHECK ${BULKHEAD_HOST_BUILD}/capsule_check/capsule_check.so)

macro(bulkhead_check_capsules)
  add_compile_options(
    "$<$<COMPILE_LANGUAGE:CXX>:-fplugin=${BULKHEAD_CAPSULE_CHECK};-fplugin-arg-capsule_check-root=${CMAKE_SOURCE_DIR}>"
    "$<$<COMPILE_LANGUAGE:CXX>:SHELL:-Xclang -fdepfile-entry=${BULKHEAD_CAPSULE_CHECK} -Xclang -fdepfile-entry=${CMAKE_SOURCE_DIR}/docs/unsafe-ledger.txt>")
endmacro()
