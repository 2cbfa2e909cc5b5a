package com.example.crm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CallCardTest {

    @Test
    void tellsWhereToTransferAndWhatToSay() {
        try (CallCard card = new CallCard()) {
            assertEquals(
                    "senior: Для решения Вашего вопроса, я соединю Вас со специалистом экспертного направления, "
                            + "пожалуйста, дождитесь ответа",
                    card.hint("charges", 4, true));
            assertEquals("answer yourself", card.hint("charges", 1, true));
        }
    }

    @Test
    void tellsWhatIsWrongWithTheForm() {
        try (CallCard card = new CallCard()) {
            assertEquals(
                    "check the form: `topic`: unknown topic `charge`; did you mean `charges` or `charges-disputed`?",
                    card.hint("charge", 1, false));
        }
    }
}
