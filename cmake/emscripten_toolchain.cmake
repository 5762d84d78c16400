# Emscripten's own toolchain file, wherever Emscripten is: EMSCRIPTEN_ROOT, else beside the emcc on the PATH (an emsdk),
# else where Debian's em-config says.
set(root "$ENV{EMSCRIPTEN_ROOT}")
if(NOT root)
  find_program(HOLDFAST_EMCC emcc)
  if(NOT HOLDFAST_EMCC)
    message(FATAL_ERROR "There is no emcc on the PATH. Install it with: script/bootstrap")
  endif()
  file(REAL_PATH "${HOLDFAST_EMCC}" emcc)
  get_filename_component(root "${emcc}" DIRECTORY)
  if(NOT EXISTS "${root}/cmake/Modules/Platform/Emscripten.cmake")
    execute_process(COMMAND em-config EMSCRIPTEN_ROOT
      OUTPUT_VARIABLE root OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
  endif()
endif()
include("${root}/cmake/Modules/Platform/Emscripten.cmake")
