package dev.switchboard.bench;

import static dev.switchboard.TransferMode.NONE;
import static dev.switchboard.TransferMode.ONE_STEP;
import static dev.switchboard.TransferMode.TWO_STEP;

import dev.switchboard.TransferMode;

/** What the hand-written catalogue can answer: the items with their lines. */
enum Outcome {
    FIRST_LINE("first-line", NONE, ""),

    SS_FIN_01("senior", ONE_STEP),
    SS_FIN_02("senior", ONE_STEP),
    SS_FIN_03("senior", ONE_STEP),
    SS_FIN_04("senior", ONE_STEP),
    SS_FIN_05("senior", ONE_STEP),
    SS_FIN_06("senior", ONE_STEP),
    SS_FIN_07("senior", ONE_STEP),
    SS_FIN_08("senior", ONE_STEP),
    SS_FIN_09("senior", ONE_STEP),
    SS_FIN_10("senior", ONE_STEP),
    SS_FIN_11("senior", ONE_STEP),
    SS_FIN_12("senior", ONE_STEP),
    SS_FIN_13("senior", ONE_STEP),
    SS_FIN_14("senior", ONE_STEP),

    SS_TECH_01("senior", ONE_STEP),
    SS_TECH_02("senior", ONE_STEP),
    SS_TECH_03("senior", ONE_STEP),
    SS_TECH_04("senior", ONE_STEP),
    SS_TECH_05("senior", ONE_STEP),
    SS_TECH_06("senior", ONE_STEP),
    SS_TECH_07("senior", ONE_STEP),
    SS_TECH_08("senior", ONE_STEP),
    SS_TECH_09("senior", ONE_STEP),
    SS_TECH_09_REFUSED("supervisor", TWO_STEP, "SS-TECH-09"),
    SS_TECH_10("senior", ONE_STEP),
    SS_TECH_11("senior", ONE_STEP),
    SS_TECH_12("senior", ONE_STEP),
    SS_TECH_13("senior", ONE_STEP),
    SS_TECH_15("senior", ONE_STEP),
    SS_TECH_16("senior", ONE_STEP),
    SS_TECH_17("senior", ONE_STEP),
    SS_TECH_18("senior", ONE_STEP),
    SS_TECH_19("senior", ONE_STEP),
    SS_TECH_20("senior", ONE_STEP),
    SS_TECH_21("senior", ONE_STEP),
    SS_TECH_22("senior", ONE_STEP),

    SS_CLAIM_01("senior", ONE_STEP),

    SV_1_01("supervisor", ONE_STEP),
    SV_1_02("supervisor", ONE_STEP),
    SV_1_03("supervisor", ONE_STEP),
    SV_1_04("supervisor", ONE_STEP),
    SV_1_05("supervisor", ONE_STEP),
    SV_1_06("supervisor", ONE_STEP),
    SV_1_08("supervisor", ONE_STEP),
    SV_1_09("supervisor", ONE_STEP),
    SV_1_10("supervisor", ONE_STEP),
    SV_1_11("supervisor", ONE_STEP),

    SV_2_01("supervisor", TWO_STEP),
    SV_2_02("supervisor", TWO_STEP),
    SV_2_03("supervisor", TWO_STEP),
    SV_2_04("supervisor", TWO_STEP),
    SV_2_05("supervisor", TWO_STEP),
    SV_2_06("supervisor", TWO_STEP),
    SV_2_07("supervisor", TWO_STEP),
    SV_2_08("supervisor", TWO_STEP),
    SV_2_09("supervisor", TWO_STEP),
    SV_2_10("supervisor", TWO_STEP),
    SV_2_11("supervisor", TWO_STEP),
    SV_2_12("supervisor", TWO_STEP),
    SV_2_13("supervisor", TWO_STEP),
    SV_2_14("supervisor", TWO_STEP),
    SV_2_15("supervisor", TWO_STEP),

    MNP_01("mnp", ONE_STEP),
    MNP_02("mnp", ONE_STEP),
    MNP_03("mnp", ONE_STEP),
    MNP_04("mnp", ONE_STEP),
    MNP_05("mnp", ONE_STEP),
    MNP_06("mnp", ONE_STEP);

    private final String line;
    private final TransferMode mode;
    private final String item;

    Outcome(String line, TransferMode mode, String item) {
        this.line = line;
        this.mode = mode;
        this.item = item;
    }

    Outcome(String line, TransferMode mode) {
        this.line = line;
        this.mode = mode;
        this.item = name().replace('_', '-');
    }

    String line() {
        return line;
    }

    TransferMode mode() {
        return mode;
    }

    /** The item's code; empty when the first line answers. */
    String item() {
        return item;
    }
}
