# holdfast_warnings(target): the warnings every target of ours is built with.
function(holdfast_warnings target)
  target_compile_options(${target} PRIVATE
    -Wall -Wextra -Wpedantic -Wconversion -Wshadow $<$<BOOL:${HOLDFAST_WERROR}>:-Werror>)
endfunction()
