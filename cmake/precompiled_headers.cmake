# holdfast_precompile(target header...): parses the headers of libraries that most files of the target include once
# instead of once per file, where the option asks for it. The release build goes without, so that a file which forgets
# one of its includes fails there.
option(HOLDFAST_PRECOMPILED_HEADERS "Build the headers of libraries once per target" OFF)
function(holdfast_precompile target)
  if(HOLDFAST_PRECOMPILED_HEADERS)
    target_precompile_headers(${target} PRIVATE
      <algorithm> <array> <cmath> <cstdint> <cstring> <functional> <iterator> <map> <memory> <numeric> <optional> <span>
      <string> <string_view> <tuple> <unordered_map> <utility> <vector> ${ARGN})
  endif()
endfunction()

# holdfast_share_precompiled(target owner): the headers that `owner`, compiled with the same options, has built.
function(holdfast_share_precompiled target owner)
  if(HOLDFAST_PRECOMPILED_HEADERS)
    target_precompile_headers(${target} REUSE_FROM ${owner})
  endif()
endfunction()
