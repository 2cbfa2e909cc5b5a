# What the launchers have in common: that of the archives, and the one of the sources, which builds first. Each has set the
# jar, what is needed where there is no Java (needed_ru, needed_en), and how links are followed (resolved).
# Nothing but the command itself writes to standard output.

# The language, as the command chooses it: the last --lang, else the locale's.
case ${LC_ALL:-${LC_MESSAGES:-${LANG:-}}} in
    ru | ru[_.@]*) locale_language=ru ;;
    *) locale_language= ;;
esac
language=$locale_language
previous=
for word in "$@"; do
    [ "$previous" = --lang ] && language=$word
    case $word in --lang=*) language=${word#--lang=} ;; esac
    previous=$word
done

# say RUSSIAN ENGLISH
say() {
    case $language in
        [Rr][Uu]) printf 'switchboard: %s\n' "$1" >&2 ;;
        *) printf 'switchboard: %s\n' "$2" >&2 ;;
    esac
}

# Chooses a Java that is new enough, into $java.
find_java() {
    if [ -n "${JAVA_HOME:-}" ]; then
        java=$JAVA_HOME/bin/java
    else
        java=java
    fi
    if ! command -v "$java" >/dev/null 2>&1; then
        say "программы \`$java\` нет: установите $needed_ru или задайте JAVA_HOME" \
            "no \`$java\`: install $needed_en, or set JAVA_HOME"
        exit 2
    fi

    # A JDK states its version in a file; asking Java would cost a second start, so that is for those without the file.
    release=$(dirname -- "$(resolved "$(command -v "$java")")")/../release
    version=
    [ -r "$release" ] && version=$(sed -n 's/^JAVA_VERSION="\(.*\)"/\1/p' "$release")
    [ -n "$version" ] || version=$("$java" -version 2>&1 | sed -n 's/.* version "\([^"]*\)".*/\1/p')
    feature=${version#1.}
    feature=${feature%%[!0-9]*}
    if [ -n "$feature" ] && [ "$feature" -lt 17 ]; then
        say "\`$java\` — это Java $version, а нужна 17 или новее: установите её или задайте JAVA_HOME" \
            "\`$java\` is Java $version, but 17 or newer is required: install it or set JAVA_HOME"
        exit 2
    fi
}

# Java reads arguments and file names by the locale: in the C locale, which one that is not installed counts as, it would
# lose every letter but the Latin ones.
java_language=
case $(locale charmap 2>/dev/null) in
    ANSI_X3.4-1968 | US-ASCII)
        for utf8 in C.UTF-8 en_US.UTF-8 ru_RU.UTF-8; do
            if [ "$(LC_ALL=$utf8 locale charmap 2>/dev/null)" = UTF-8 ]; then
                export LC_ALL=$utf8
                java_language=${locale_language:+-Duser.language=$locale_language}
                break
            fi
        done
        ;;
esac

# Becomes the command.
launch() {
    in=false
    out=false
    err=false
    [ -t 0 ] && in=true
    [ -t 1 ] && out=true
    [ -t 2 ] && err=true

    # One decision is over before the optimizing compiler would pay: without it the command starts in a third less time.
    jit=
    case " $* " in
        *" --topic"*) jit=-XX:TieredStopAtLevel=1 ;;
    esac

    # -Xlog:disable: the JVM's own warnings would go to standard output.
    exec "$java" -Xlog:disable -XX:+UseSerialGC $jit ${java_language:+"$java_language"} \
        "-Dswitchboard.terminal.in=$in" "-Dswitchboard.terminal.out=$out" "-Dswitchboard.terminal.err=$err" -jar "$jar" "$@"
}
