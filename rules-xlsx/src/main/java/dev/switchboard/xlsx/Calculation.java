package dev.switchboard.xlsx;

/**
 * How the formulas of a workbook are computed (ECMA-376, part 1, 18.2.2).
 *
 * @param isDone whether their values are those that a program has computed, not what the writer put in their place
 * @param isByHand whether values are computed when a person asks for it, and not whenever something changes
 */
record Calculation(boolean isDone, boolean isByHand) {

    static final Calculation USUAL = new Calculation(true, false);

    /** Programs that write formulas but cannot compute them ask for it on opening, whatever value they have put there. */
    static Calculation read(Xml xml) throws RefusedException {
        String completed = xml.attribute("calcCompleted").orElse("1");
        boolean isDone = !xml.flag("fullCalcOnLoad") && !completed.equals("0") && !completed.equals("false");
        return new Calculation(isDone, xml.attribute("calcMode").orElse("auto").equals("manual"));
    }
}
