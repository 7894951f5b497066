package dev.toritsugi;

import org.junit.jupiter.api.Test;

import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

	@Test
	void roomsUseEachOtherOnlyAsTheirDoorsSay() {
		ApplicationModules.of(ToritsugiApplication.class).verify();
	}

}
