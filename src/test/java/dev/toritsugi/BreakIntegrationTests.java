package dev.toritsugi;

import org.junit.jupiter.api.Tag;

import org.springframework.test.context.TestPropertySource;

/**
 * A break without post-work activity: the operator's choice is Twilio's activity at once.
 */
@TestPropertySource(properties = { "call-center.after-call.time=0s", "call-center.post-work-activity=",
		"twilio.post-work-activity-sid=" })
@Tag("long")
class BreakIntegrationTests extends AbstractBreakTests {

}
