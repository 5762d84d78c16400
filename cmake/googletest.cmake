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

# holdfast_test_code(target): compiled as tests are. Natively undefined behaviour is looked for in the core only: the
# tests would take a third longer to build. In WebAssembly they are optimised little, for the same reason.
function(holdfast_test_code target)
  target_compile_features(${target} PRIVATE cxx_std_20)
  set_target_properties(${target} PROPERTIES CXX_EXTENSIONS OFF)
  holdfast_warnings(${target})
  if(EMSCRIPTEN)
    target_compile_options(${target} PRIVATE -O1)
  else()
    target_compile_options(${target} PRIVATE $<$<CONFIG:Debug>:-O0> -fno-sanitize=undefined)
  endif()
endfunction()

# holdfast_test(name sources...): a GoogleTest executable. Natively each of its cases is a test of CTest; in
# WebAssembly the executable is one, because starting Node for each case would cost more than the case.
function(holdfast_test name)
  add_executable(${name} ${ARGN})
  holdfast_test_code(${name})
  target_link_libraries(${name} PRIVATE GTest::gmock GTest::gtest_main holdfast_test_support)
  holdfast_share_precompiled(${name} holdfast_test_support)
  if(EMSCRIPTEN)
    # Synchronous, because Node cannot fetch() a path; NODERAWFS so that a test may read files.
    target_link_options(${name} PRIVATE
      -sENVIRONMENT=node -sWASM_ASYNC_COMPILATION=0 -sEXIT_RUNTIME=1 -sNODERAWFS=1
      -sALLOW_MEMORY_GROWTH=1 -Wl,--stack-first -O1)
    holdfast_stack_size(${name} 5MB)
    add_test(NAME ${name} COMMAND ${name} WORKING_DIRECTORY "${PROJECT_SOURCE_DIR}")
    set_tests_properties(${name} PROPERTIES TIMEOUT 600)
  else()
    gtest_discover_tests(${name}
      WORKING_DIRECTORY "${PROJECT_SOURCE_DIR}" DISCOVERY_TIMEOUT 60 PROPERTIES TIMEOUT 300)
  endif()
endfunction()
