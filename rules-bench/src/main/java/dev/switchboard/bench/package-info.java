/** What Switchboard costs, measured beside Java written by hand and Drools used directly. {@code rules-bench/measure} runs it all. */
package dev.switchboard.bench;
