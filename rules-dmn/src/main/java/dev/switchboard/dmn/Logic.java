package dev.switchboard.dmn;

/** How a decision is made. */
public sealed interface Logic permits DecisionTable, Logic.Expression {

    /** By an expression in FEEL. */
    record Expression(String text) implements Logic {}
}
