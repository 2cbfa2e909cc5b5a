package dev.switchboard.spring.test;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** An application with what no test of its catalogue can have or wait for. */
@SpringBootApplication(proxyBeanMethods = false)
class Crm {

    @Component
    static class Database {

        Database() {
            throw new IllegalStateException("there is no database here");
        }
    }

    @RestController
    static class Tickets {

        @GetMapping("/tickets")
        String tickets() {
            return "none";
        }
    }
}
