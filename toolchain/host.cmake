# toolchain/host.cmake - for the host: the boards' compiler and standard library, so one set of quirks.
include(${CMAKE_CURRENT_LIST_DIR}/llvm.cmake)
# Lines for whoever reads a report; types and variables cost a tenth of the build. Forced, as in bare.cmake.
foreach(language C CXX)
  set(CMAKE_${language}_FLAGS_DEBUG "-gline-tables-only" CACHE STRING "" FORCE)
endforeach()
# libc++abi 22 has no shared counterpart in the distribution: link the standard library statically.
set(CMAKE_CXX_FLAGS_INIT "-stdlib=libc++")
set(CMAKE_EXE_LINKER_FLAGS_INIT "-stdlib=libc++ -static-libstdc++ -fuse-ld=lld")
