# tests/attacks/kernel.cmake - attack_fault_overrides(FOLDER): writes port_fault_overrides.hpp for the kernel that attacks run on.
#
# An attack that says `lives: several` begins anew after each fault; every other stops. Nobody is reported in full: with
# twenty attackers at once the reports would fill the log.
function(attack_fault_overrides folder)
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tests/attacks/*.cpp)
  set(entries "")
  set(count 0)
  foreach(source ${sources})
    get_filename_component(name ${source} NAME_WE)
    file(STRINGS ${source} several REGEX "^// lives: several$")
    set(policy stop)
    if(several)
      set(policy restart)
    endif()
    string(APPEND entries "    {\"${name}\", kernel::FaultPolicy::${policy}().without_report()},\n")
    math(EXPR count "${count} + 1")
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${source})
  endforeach()
  file(CONFIGURE OUTPUT ${folder}/port_fault_overrides.hpp @ONLY CONTENT
"// port_fault_overrides.hpp - written by tests/attacks/kernel.cmake.
#pragma once
#include <array>

#include \"kernel/fault_policy.hpp\"

namespace board::common {

inline constexpr std::array<kernel::FaultOverride, @count@> kFaultOverrides{{
@entries@}};

}  // namespace board::common
")
endfunction()
