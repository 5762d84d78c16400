# GoogleTest of the host, natively as its package, for WebAssembly built from the sources that Debian's googletest
# package installs (or those that FETCHCONTENT_SOURCE_DIR_GOOGLETEST names). Include it from tests/CMakeLists.txt.
include("${CMAKE_CURRENT_LIST_DIR}/warnings.cmake")
if(EMSCRIPTEN)
  include("${CMAKE_CURRENT_LIST_DIR}/emscripten.cmake")
  set(HOLDFAST_GOOGLETEST_DIR "${FETCHCONTENT_SOURCE_DIR_GOOGLETEST}")
  if(NOT HOLDFAST_GOOGLETEST_DIR)
    set(HOLDFAST_GOOGLETEST_DIR /usr/src/googletest)
  endif()
  if(NOT EXISTS "${HOLDFAST_GOOGLETEST_DIR}/CMakeLists.txt")
    message(FATAL_ERROR "The sources of GoogleTest are missing. Install them with: script/bootstrap test")
  endif()
  set(INSTALL_GTEST OFF CACHE BOOL "" FORCE)
  set(gtest_disable_pthreads ON CACHE BOOL "" FORCE)
  add_subdirectory("${HOLDFAST_GOOGLETEST_DIR}" "${PROJECT_BINARY_DIR}/_deps/googletest" EXCLUDE_FROM_ALL SYSTEM)
  # In the standard of the tests: its matchers of string_view exist only from C++17 on.
  foreach(library gtest gtest_main gmock)
    target_compile_features(${library} PUBLIC cxx_std_20)
  endforeach()
  if(NOT TARGET GTest::gmock)
    add_library(GTest::gmock ALIAS gmock)
    add_library(GTest::gtest ALIAS gtest)
    add_library(GTest::gtest_main ALIAS gtest_main)
  endif()
else()
  find_package(GTest 1.12 REQUIRED)
  include(GoogleTest)
endif()

# holdfast_test(name sources...): a GoogleTest executable. Natively each of its cases is a test of CTest; in
# WebAssembly the executable is one, because starting Node for each case would cost more than the case.
function(holdfast_test name)
  add_executable(${name} ${ARGN})
  target_compile_features(${name} PRIVATE cxx_std_20)
  set_target_properties(${name} PROPERTIES CXX_EXTENSIONS OFF)
  holdfast_warnings(${name})
  target_link_libraries(${name} PRIVATE GTest::gmock GTest::gtest_main)
  if(EMSCRIPTEN)
    # Of the tests only the core is optimised: the rest would double the time of the build.
    target_compile_options(${name} PRIVATE -O1)
    # Synchronous, because Node cannot fetch() a path; NODERAWFS so that a test may read files.
    target_link_options(${name} PRIVATE
      -sENVIRONMENT=node -sWASM_ASYNC_COMPILATION=0 -sEXIT_RUNTIME=1 -sNODERAWFS=1
      -sALLOW_MEMORY_GROWTH=1 -Wl,--stack-first -O1)
    holdfast_stack_size(${name} 5MB)
    add_test(NAME ${name} COMMAND ${name} WORKING_DIRECTORY "${PROJECT_SOURCE_DIR}")
    set_tests_properties(${name} PROPERTIES TIMEOUT 600)
  else()
    # Undefined behaviour is looked for in the core, not in the tests, which take a third of the time to build so.
    target_compile_options(${name} PRIVATE $<$<CONFIG:Debug>:-O0> -fno-sanitize=undefined)
    gtest_discover_tests(${name}
      WORKING_DIRECTORY "${PROJECT_SOURCE_DIR}" DISCOVERY_TIMEOUT 60 PROPERTIES TIMEOUT 300)
  endif()
endfunction()
