# holdfast_stack_size(target size): the stack of a WebAssembly executable ("2MB"). Emscripten 3.1.25 renamed the setting.
function(holdfast_stack_size target size)
  if(EMSCRIPTEN_VERSION VERSION_LESS 3.1.25)
    target_link_options(${target} PRIVATE -sTOTAL_STACK=${size})
  else()
    target_link_options(${target} PRIVATE -sSTACK_SIZE=${size})
  endif()
endfunction()
