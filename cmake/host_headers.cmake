# holdfast_host_headers(name alias probe items...): a header-only library of the host, as the target `alias`.
# A cross build does not see the host's packages, and adding /usr/include would let every other host header in:
# so the library's own headers are copied out.
function(holdfast_host_headers name alias probe)
  find_path(HOLDFAST_${name}_DIR ${probe} PATHS /usr/include /usr/local/include NO_CMAKE_FIND_ROOT_PATH)
  if(NOT HOLDFAST_${name}_DIR)
    message(FATAL_ERROR "The header ${probe} is missing. Install it with: script/bootstrap")
  endif()
  set(copy "${PROJECT_BINARY_DIR}/_deps/${name}/include")
  foreach(item ${ARGN})
    file(COPY "${HOLDFAST_${name}_DIR}/${item}" DESTINATION "${copy}")
  endforeach()
  add_library(holdfast_${name} INTERFACE)
  add_library(${alias} ALIAS holdfast_${name})
  target_include_directories(holdfast_${name} SYSTEM INTERFACE "${copy}")
endfunction()
