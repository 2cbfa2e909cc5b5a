package dev.switchboard.service;

import dev.switchboard.Problem;
import dev.switchboard.Text;

/** What should never happen, and must not end the looking at files when it does. */
final class Defect {

    private Defect() {}

    static Problem problem(Throwable defect) {
        return Problem.of(Text.format("внутренняя ошибка: %s", "internal error: %s", defect));
    }
}
