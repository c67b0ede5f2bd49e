/** Cities of Asia, Africa and Oceania, in the form of those of Europe. */
export const CITIES_ELSEWHERE = `
IN Karnataka: Bengaluru/Bangalore, Mysore/Mysuru, Mangalore
IN Maharashtra: Mumbai/Bombay, Pune, Nagpur, Navi Mumbai, Thane
IN Telangana: Hyderabad, Secunderabad
IN Tamil Nadu: Chennai/Madras, Coimbatore, Madurai
IN Delhi NCR: New Delhi/Delhi/Neu Delhi
IN Haryana: Gurgaon/Gurugram, Faridabad
IN Uttar Pradesh: Noida, Lucknow, Kanpur
IN West Bengal: Kolkata/Calcutta
IN Gujarat: Ahmedabad, Surat, Vadodara
IN Kerala: Kochi/Cochin, Trivandrum/Thiruvananthapuram
IN Rajasthan: Jaipur
IN Madhya Pradesh: Indore, Bhopal
IN Andhra Pradesh: Visakhapatnam/Vizag
IN Chandigarh: Chandigarh
IN Odisha: Bhubaneswar
IN Bihar: Patna
AU New South Wales: Sydney, ~Newcastle, Wollongong, Parramatta
AU Victoria: Melbourne, Geelong, Ballarat, Bendigo
AU Queensland: Brisbane, Gold Coast, Cairns, Townsville, Sunshine Coast, Toowoomba
AU Western Australia: Perth, Fremantle
AU South Australia: Adelaide
AU Tasmania: Hobart, Launceston
AU Australian Capital Territory: Canberra
AU Northern Territory: Darwin
NZ: Auckland, Wellington, Christchurch, ~Hamilton, Dunedin
JP: Tokyo/Tokio/東京/東京都, Osaka/大阪, Kyoto/京都, Yokohama/横浜, Nagoya, Fukuoka, Sapporo, Kobe, Sendai, Hiroshima
KR: Seoul/Séoul/서울, Busan, Incheon, Daejeon, Pangyo
CN: Beijing/Peking/Pékin/北京, Shanghai/Schanghai/上海, Shenzhen/深圳, Guangzhou/广州, Hangzhou/杭州, Chengdu, Nanjing,
  Suzhou, Wuhan, Xi'an, Tianjin, Chongqing
TW: Taipei/台北, Hsinchu, Kaohsiung, Taichung
VN: Hanoi/Hà Nội, Ho Chi Minh City/Saigon/HCMC, Da Nang
TH: Bangkok, Chiang Mai, Phuket
ID: Jakarta, Surabaya, Bandung, Denpasar/Bali
MY: Kuala Lumpur/KL, Penang/George Town, Johor Bahru, Cyberjaya
PH: Manila/Metro Manila/Makati/Taguig/Quezon City, Cebu, Davao
KH: Phnom Penh
LA: Vientiane
MM: Yangon, Naypyidaw
BN: Bandar Seri Begawan
MN: Ulaanbaatar/Ulan Bator
BD: Dhaka, Chittagong
LK: Colombo
NP: Kathmandu
BT: Thimphu
MV: Malé
PK: Karachi, Lahore, Islamabad, ~Hyderabad
AF: Kabul
IR: Tehran/Teheran
IQ: Baghdad, Erbil
SY: Damascus/Damaskus
LB: Beirut/Beyrouth
JO: Amman
IL: Tel Aviv/Tel Aviv Yafo/Tel Aviv Jaffa, Jerusalem, Haifa, Herzliya, Beersheba, Ra'anana
PS: Ramallah, Gaza
SA: Riyadh/Riad, Jeddah, Dammam, Mecca
AE: Dubai/Dubaï, Abu Dhabi, Sharjah
QA: Doha
KW: Kuwait City
BH: Manama
OM: Muscat
YE: Sanaa
AM: Yerevan/Eriwan
AZ: Baku
GE: Tbilisi/Tiflis, Batumi
KZ: Astana/Nur Sultan, Almaty
UZ: Tashkent/Taschkent
KG: Bishkek
TJ: Dushanbe
TM: Ashgabat
TL: Dili
EG: Cairo/Kairo/Le Caire, ~Alexandria, Giza
MA: Casablanca, Rabat, Marrakesh/Marrakech, Tangier/Tanger
TN: Tunis, Sfax
DZ: Algiers/Alger/Algier, Oran
LY: Tripoli
NG: Lagos, Abuja, Ibadan, Port Harcourt
GH: Accra, Kumasi
KE: Nairobi, Mombasa
ET: Addis Ababa/Addis Abeba
UG: Kampala
RW: Kigali
TZ: Dar es Salaam, Dodoma
ZA: Johannesburg/Joburg, Cape Town/Kapstadt/Le Cap, Pretoria, Durban, Stellenbosch
SN: Dakar
CI: Abidjan, Yamoussoukro
CM: Douala, Yaoundé
CD: Kinshasa
CG: Brazzaville
AO: Luanda
MZ: Maputo
ZM: Lusaka
ZW: Harare
BW: Gaborone
NA: Windhoek/Windhuk
MG: Antananarivo
MU: Port Louis
SD: Khartoum
SO: Mogadishu
SS: Juba
ER: Asmara
ML: Bamako
BF: Ouagadougou
NE: Niamey
TD: N'Djamena
BJ: Cotonou, Porto Novo
TG: Lomé
GA: Libreville
GN: Conakry
LR: Monrovia
SL: Freetown
GM: Banjul
MR: Nouakchott
CV: Praia
BI: Bujumbura, Gitega
MW: Lilongwe
LS: Maseru
SZ: Mbabane
CF: Bangui
SC: Port Victoria
FJ: Suva
PG: Port Moresby
`;
