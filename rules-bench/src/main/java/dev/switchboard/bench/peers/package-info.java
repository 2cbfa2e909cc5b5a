/** What a user would pick instead of Switchboard, each behind the same small interface. */
package dev.switchboard.bench.peers;
