package dev.toritsugi.sharedstate;

import java.util.ArrayList;
import java.util.List;

import dev.toritsugi.twilio.resource.Attributes;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reads and changes of the shared state that overlap in time.
 */
@SuppressWarnings("NullAway")
class SharedStateTests {

	private static final Attributes OLD = Attributes.of("{\"state\":\"old\"}");

	private static final Attributes NEW = Attributes.of("{\"state\":\"new\"}");

	private final SharedState state = new SharedState(null, null);

	private final List<Attributes> heard = new ArrayList<>();

	@Test
	void aReadThatBeganBeforeAChangeIsIgnored() {
		this.state.onChange(this.heard::add);
		long before = this.state.changes();
		this.state.changed(NEW);
		this.state.read(OLD, before);
		assertThat(this.heard).containsExactly(NEW);
	}

	@Test
	void aReadThatBeganAfterAChangeIsPublished() {
		this.state.onChange(this.heard::add);
		this.state.changed(OLD);
		this.state.read(NEW, this.state.changes());
		assertThat(this.heard).containsExactly(OLD, NEW);
	}

}
