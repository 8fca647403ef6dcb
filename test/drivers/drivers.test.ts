import { driversHere } from './drivers-here.ts';
import { testDrivers } from './test-drivers.ts';

testDrivers(driversHere);
