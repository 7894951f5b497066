package dev.toritsugi;

import org.junit.jupiter.api.Tag;

import org.springframework.test.context.TestPropertySource;

/**
 * A break with a post-work activity, to which TaskRouter moves the operator after each
 * call.
 */
@TestPropertySource(properties = "call-center.after-call.time=0s")
@Tag("long")
class BreakAndPostWorkIntegrationTests extends AbstractBreakTests {

}
