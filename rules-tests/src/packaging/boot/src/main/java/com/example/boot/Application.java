package com.example.boot;

import dev.switchboard.EscalationEngine;
import dev.switchboard.Inquiry;
import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** A Boot application that decides and ends. */
@SpringBootApplication
public class Application {

    public static void main(String[] arguments) {
        SpringApplication.run(Application.class, arguments);
    }

    @Bean
    CommandLineRunner decides(EscalationEngine engine) {
        return arguments -> {
            String line = engine.decide(
                            Inquiry.about("late").count("daysLate", 5).build())
                    .line();
            if (!line.equals("couriers")) {
                throw new AssertionError("decided for " + line);
            }
        };
    }
}
