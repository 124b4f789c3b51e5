# toolchain/host.cmake - for the host: the boards' compiler and standard library, so one set of quirks.
include(${CMAKE_CURRENT_LIST_DIR}/llvm.cmake)
# libc++abi 22 has no shared counterpart in the distribution: link the standard library statically.
set(CMAKE_CXX_FLAGS_INIT "-stdlib=libc++")
set(CMAKE_EXE_LINKER_FLAGS_INIT "-stdlib=libc++ -static-libstdc++ -fuse-ld=lld")
