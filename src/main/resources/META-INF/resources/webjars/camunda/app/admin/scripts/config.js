import { config } from '../../../assets/octant/config.js';

export default config('Admin');
