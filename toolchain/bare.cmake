# toolchain/bare.cmake - for every board: one clang for all instruction sets, libc++ headers, no C library.
# The board preset names the target: -DBULKHEAD_TARGET=riscv32-unknown-elf -DBULKHEAD_CPU_FLAGS=...
set(CMAKE_SYSTEM_NAME Generic)
set(CMAKE_SYSTEM_PROCESSOR ${BULKHEAD_TARGET})
list(APPEND CMAKE_TRY_COMPILE_PLATFORM_VARIABLES BULKHEAD_TARGET BULKHEAD_CPU_FLAGS)
include(${CMAKE_CURRENT_LIST_DIR}/llvm.cmake)
foreach(language C CXX ASM)
  set(CMAKE_${language}_COMPILER_TARGET ${BULKHEAD_TARGET})
endforeach()
set(CMAKE_TRY_COMPILE_TARGET_TYPE STATIC_LIBRARY)

get_filename_component(_root ${CMAKE_CURRENT_LIST_DIR}/.. ABSOLUTE)
# Search order matters: our configuration of libc++, then libc++, then our C headers.
set(_freestanding "${BULKHEAD_CPU_FLAGS} -ffreestanding -nostdlibinc -ffunction-sections -fdata-sections -fno-common -fexperimental-call-graph-section -ffile-prefix-map=${_root}=. -fdebug-prefix-map=${CMAKE_BINARY_DIR}=build")
set(CMAKE_C_FLAGS_INIT "${_freestanding} -isystem ${_root}/toolchain/libcxx/c")
set(CMAKE_ASM_FLAGS_INIT "${BULKHEAD_CPU_FLAGS} -ffile-prefix-map=${_root}=.")
set(CMAKE_CXX_FLAGS_INIT "${_freestanding} -isystem ${_root}/toolchain/libcxx/site -isystem ${BULKHEAD_LLVM}/include/c++/v1 -isystem ${_root}/toolchain/libcxx/c -fno-exceptions -fno-rtti -fno-threadsafe-statics -fno-c++-static-destructors")
set(CMAKE_EXE_LINKER_FLAGS_INIT "-fuse-ld=lld -nostdlib -Wl,--gc-sections -Wl,--build-id=none")
# Forced: a change here reaches build folders that exist.
foreach(language C CXX)
  set(CMAKE_${language}_FLAGS_RELEASE "-Os -g -flto" CACHE STRING "" FORCE)
  set(CMAKE_${language}_FLAGS_DEBUG "-Og -g" CACHE STRING "" FORCE)
endforeach()
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
