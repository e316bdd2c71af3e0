# Completion of @PROGRAM@ in bash; made from the program's own command line when it was built.

# Sets `options` and `arguments` to what may stand behind the command $1.
_@PROGRAM@_expects() {
  case "$1" in
@EXPECTS@
  esac
}

# Sets `wanted` to the kind of value that the option $2 of the command $1 takes; empty: none.
_@PROGRAM@_value() {
  case "$1 $2" in
@VALUES@
    *) wanted='' ;;
  esac
}

_@PROGRAM@_complete() {
  local commands='@COMMANDS@' command='' options='' arguments=() wanted='' word position=0 i
  for ((i = 1; i < COMP_CWORD; i++)); do
    word=${COMP_WORDS[i]}
    if [[ $word == '=' ]]; then
      continue # --option=value comes in three parts
    elif [[ -n $wanted ]]; then
      wanted=''
    elif [[ $word == -* ]]; then
      _@PROGRAM@_value "$command" "$word"
    elif [[ -n $commands && -z $command ]]; then
      command=$word
    else
      position=$((position + 1))
    fi
  done

  word=${COMP_WORDS[COMP_CWORD]}
  [[ $word != '=' ]] || word=''
  _@PROGRAM@_expects "$command"
  if [[ -z $wanted ]]; then
    if [[ $word == -* ]]; then
      wanted=$options
    elif [[ -n $commands && -z $command ]]; then
      wanted=$commands
    else
      wanted=${arguments[position]:--}
    fi
  fi

  local quotes=$'["\'\\\\]' found
  COMPREPLY=()
  case $wanted in
    -) return ;;
    DIR | FILE | \*.*)
      word=${word//$quotes/} # as it was typed; readline puts the quotation marks back
      compopt -o filenames
      found=$(compgen -d -- "$word")
      [[ $wanted != FILE ]] || found=$(compgen -f -- "$word")
      [[ $wanted != \*.* ]] || found+=$'\n'$(compgen -f -X "!$wanted" -- "$word")
      ;;
    *) found=$(compgen -W "${wanted//|/ }" -- "$word") ;;
  esac
  while IFS= read -r word; do
    [[ -z $word ]] || COMPREPLY+=("$word")
  done <<<"$found"
}

complete -F _@PROGRAM@_complete @PROGRAM@
