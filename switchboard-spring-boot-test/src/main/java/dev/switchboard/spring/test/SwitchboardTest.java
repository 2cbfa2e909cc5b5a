package dev.switchboard.spring.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.TestPropertySource;

/**
 * A test of an application's catalogue, and of how the application asks it. The test has an engine on the catalogue that the
 * application's properties name, the JSON mapper, and nothing else: no web server, none of the application's beans, no decision
 * log, no metrics. Beans that it needs, such as what makes an inquiry of a record of the CRM, it imports.
 *
 * <pre>{@code
 * @SwitchboardTest
 * @Import(InquiryMapper.class)
 * class RefundsTest {
 *
 *     @Autowired
 *     private EscalationEngine engine;
 *
 *     @Autowired
 *     private InquiryMapper mapper;
 *
 *     @Test
 *     void aLargeRefundGoesToTheBackOffice() {
 *         Decision decision = engine.decide(mapper.inquiry(new Ticket("refund", 200)));
 *         assertThat(decision.line()).isEqualTo("back-office");
 *     }
 * }
 * }</pre>
 *
 * @since 0.1.0
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@SpringBootTest(classes = Slice.class, webEnvironment = WebEnvironment.NONE)
@TestPropertySource(properties = {"switchboard.reload.every=0", "switchboard.reload.settle=0"})
@ImportAutoConfiguration
public @interface SwitchboardTest {

    /**
     * Properties besides those of the application, such as {@code switchboard.catalog=classpath:com/acme/candidate}.
     *
     * @return {@code name=value}, each
     */
    @AliasFor(annotation = SpringBootTest.class, attribute = "properties")
    String[] properties() default {};
}
