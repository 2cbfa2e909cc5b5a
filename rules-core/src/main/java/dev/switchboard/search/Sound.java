package dev.switchboard.search;

/** How a Russian word sounds, roughly: equal for spellings that people confuse, such as {@code договор} and {@code дагавор}. */
final class Sound {

    private static final String LETTERS = "оеэыяйбвгджзщ";

    private static final String SOUNDS = "аииииипфктшсш";

    private Sound() {}

    /** The sound of a plain stem; other alphabets sound as they are written. */
    static String of(String stem) {
        StringBuilder sound = new StringBuilder(stem.length());
        for (int i = 0; i < stem.length(); i++) {
            char c = stem.charAt(i);
            int letter = LETTERS.indexOf(c);
            char sounding = letter < 0 ? c : SOUNDS.charAt(letter);
            boolean again = sound.length() > 0 && sound.charAt(sound.length() - 1) == sounding;
            if (c != 'ь' && c != 'ъ' && !again) {
                sound.append(sounding);
            }
        }
        return sound.toString();
    }
}
